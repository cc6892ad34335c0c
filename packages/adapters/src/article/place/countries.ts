/** Countries with their adjectives and capitals: plain facts, so that "the Syrian capital" is Damascus. */

/** A country. The first adjective is the usual one. */
export interface Country {
  readonly name: string
  readonly adjectives: ReadonlyArray<string>
  readonly capital: string
  readonly otherNames: ReadonlyArray<string>
}

/** One line each: name | adjectives and peoples | capital | other names. */
const LINES = `
Afghanistan|Afghan,Afghans|Kabul
Albania|Albanian,Albanians|Tirana
Algeria|Algerian,Algerians|Algiers
Angola|Angolan,Angolans|Luanda
Argentina|Argentine,Argentinian,Argentines|Buenos Aires
Armenia|Armenian,Armenians|Yerevan
Australia|Australian,Australians|Canberra
Austria|Austrian,Austrians|Vienna
Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
Bahrain|Bahraini,Bahrainis|Manama
Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Belarus|Belarusian,Belarussian,Belarusians|Minsk
Belgium|Belgian,Belgians|Brussels
Benin|Beninese|Porto-Novo
Bolivia|Bolivian,Bolivians|Sucre
Bosnia and Herzegovina|Bosnian,Bosnians|Sarajevo|Bosnia
Botswana|Botswanan|Gaborone
Brazil|Brazilian,Brazilians|Brasilia
Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian,Burundians|Bujumbura
Cambodia|Cambodian,Cambodians|Phnom Penh
Cameroon|Cameroonian,Cameroonians|Yaounde
Canada|Canadian,Canadians|Ottawa
Central African Republic|Central African|Bangui|CAR
Chad|Chadian,Chadians|N'Djamena
Chile|Chilean,Chileans|Santiago
China|Chinese|Beijing
Colombia|Colombian,Colombians|Bogota
Costa Rica|Costa Rican,Costa Ricans|San Jose
Croatia|Croatian,Croat,Croats|Zagreb
Cuba|Cuban,Cubans|Havana
Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic|Czech,Czechs|Prague|Czechia
Democratic Republic of Congo|Congolese|Kinshasa|DR Congo,DRC
Denmark|Danish,Danes|Copenhagen
Djibouti|Djiboutian|Djibouti City
Dominican Republic|Dominican,Dominicans|Santo Domingo
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
Egypt|Egyptian,Egyptians|Cairo
El Salvador|Salvadoran,Salvadorans|San Salvador
Eritrea|Eritrean,Eritreans|Asmara
Estonia|Estonian,Estonians|Tallinn
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Finland|Finnish,Finns|Helsinki
France|French|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian,Gambians|Banjul
Georgia|Georgian,Georgians|Tbilisi
Germany|German,Germans|Berlin
Ghana|Ghanaian,Ghanaians|Accra
Greece|Greek,Greeks|Athens
Guatemala|Guatemalan,Guatemalans|Guatemala City
Guinea|Guinean,Guineans|Conakry
Haiti|Haitian,Haitians|Port-au-Prince
Honduras|Honduran,Hondurans|Tegucigalpa
Hungary|Hungarian,Hungarians|Budapest
Iceland|Icelandic,Icelanders|Reykjavik
India|Indian,Indians|New Delhi
Indonesia|Indonesian,Indonesians|Jakarta
Iran|Iranian,Iranians|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Ireland|Irish|Dublin
Israel|Israeli,Israelis|Jerusalem
Italy|Italian,Italians|Rome
Ivory Coast|Ivorian,Ivorians|Yamoussoukro|Cote d'Ivoire
Jamaica|Jamaican,Jamaicans|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Kazakh,Kazakhs|Astana
Kenya|Kenyan,Kenyans|Nairobi
Kosovo|Kosovar,Kosovars|Pristina
Kuwait|Kuwaiti,Kuwaitis|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Laotians|Vientiane
Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese|Beirut
Liberia|Liberian,Liberians|Monrovia
Libya|Libyan,Libyans|Tripoli
Lithuania|Lithuanian,Lithuanians|Vilnius
Madagascar|Malagasy|Antananarivo
Malawi|Malawian,Malawians|Lilongwe
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Mali|Malian,Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian,Mauritanians|Nouakchott
Mexico|Mexican,Mexicans|Mexico City
Moldova|Moldovan,Moldovans|Chisinau
Mongolia|Mongolian,Mongolians|Ulaanbaatar
Montenegro|Montenegrin,Montenegrins|Podgorica
Morocco|Moroccan,Moroccans|Rabat
Mozambique|Mozambican,Mozambicans|Maputo
Myanmar|Burmese|Naypyidaw|Burma
Namibia|Namibian,Namibians|Windhoek
Nepal|Nepali,Nepalese,Nepalis|Kathmandu
Netherlands|Dutch|Amsterdam
New Zealand|New Zealander,New Zealanders|Wellington
Nicaragua|Nicaraguan,Nicaraguans|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian,Nigerians|Abuja
North Korea|North Korean,North Koreans|Pyongyang
North Macedonia|Macedonian,Macedonians|Skopje|Macedonia
Norway|Norwegian,Norwegians|Oslo
Oman|Omani,Omanis|Muscat
Pakistan|Pakistani,Pakistanis|Islamabad
Palestine|Palestinian,Palestinians|Ramallah
Panama|Panamanian,Panamanians|Panama City
Papua New Guinea|Papua New Guinean|Port Moresby
Paraguay|Paraguayan,Paraguayans|Asuncion
Peru|Peruvian,Peruvians|Lima
Philippines|Philippine,Filipino,Filipinos|Manila
Poland|Polish,Poles|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari,Qataris|Doha
Republic of Congo|Congolese|Brazzaville
Romania|Romanian,Romanians|Bucharest
Russia|Russian,Russians|Moscow
Rwanda|Rwandan,Rwandans|Kigali
Saudi Arabia|Saudi,Saudis|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb,Serbs|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean,Singaporeans|Singapore
Slovakia|Slovak,Slovaks|Bratislava
Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
Somalia|Somali,Somalis|Mogadishu
South Africa|South African,South Africans|Pretoria
South Korea|South Korean,South Koreans|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniards|Madrid
Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish,Swedes|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian,Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|Tanzanian,Tanzanians|Dodoma
Thailand|Thai,Thais|Bangkok
Togo|Togolese|Lome
Tunisia|Tunisian,Tunisians|Tunis
Turkey|Turkish,Turks|Ankara|Turkiye
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan,Ugandans|Kampala
Ukraine|Ukrainian,Ukrainians|Kyiv
United Arab Emirates|Emirati,Emiratis|Abu Dhabi|UAE
United Kingdom|British,Britons|London|Britain,Great Britain,UK,U.K.
United States|American,Americans|Washington|US,U.S.,USA,U.S.A.,United States of America,America
Uruguay|Uruguayan,Uruguayans|Montevideo
Uzbekistan|Uzbek,Uzbeks|Tashkent
Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni,Yemenis|Sanaa
Zambia|Zambian,Zambians|Lusaka
Zimbabwe|Zimbabwean,Zimbabweans|Harare
`

const list = (text: string | undefined): ReadonlyArray<string> =>
  text === undefined || text === "" ? [] : text.split(",")

/** Every country of the table. */
const COUNTRIES: ReadonlyArray<Country> = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", adjectives, capital = "", otherNames] = line.split("|")
    return { name, adjectives: list(adjectives), capital, otherNames: list(otherNames) }
  })

const byWord = (wordsOf: (country: Country) => ReadonlyArray<string>): ReadonlyMap<string, Country> =>
  new Map(COUNTRIES.flatMap((country) => wordsOf(country).map((word) => [word.toLowerCase(), country] as const)))

const BY_NAME = byWord(({ name, otherNames }) => [name, ...otherNames])
const BY_ADJECTIVE = byWord(({ adjectives }) => adjectives)
const BY_CAPITAL = byWord(({ capital }) => [capital])

/** The country of a name, whatever its case. */
export const countryNamed = (name: string): Country | undefined => BY_NAME.get(name.toLowerCase())

/** The country of an adjective or a people: "Syrian", "Filipinos". */
export const countryOfAdjective = (word: string): Country | undefined => BY_ADJECTIVE.get(word.toLowerCase())

/** The country of which a city is the capital. */
export const countryOfCapital = (city: string): Country | undefined => BY_CAPITAL.get(city.toLowerCase())

/** The country that a word names, as itself, its people or its capital. */
export const countryOf = (word: string): Country | undefined =>
  countryNamed(word) ?? countryOfAdjective(word) ?? countryOfCapital(word)
