/**
 * Ten events, each told by three outlets in words of their own, and four that are only almost one of them. All invented.
 * The tests join every two that are of one event, and no others.
 */

/** A report with the event that it is about. */
export interface Report {
  readonly event: string
  readonly outlet: string
  readonly text: string
}

const report = (
  event: string,
  outlet: string,
  headline: string,
  date: string,
  ...paragraphs: ReadonlyArray<string>
): Report => ({
  event,
  outlet,
  text: [headline, date, ...paragraphs].join("\n\n"),
})

export const REPORTS: ReadonlyArray<Report> = [
  report(
    "kabul-blast",
    "Kestrel Wire",
    "Suicide bombing kills 31 in Kabul",
    "22 March 2018",
    "A suicide bombing killed at least 31 people in Kabul on Wednesday, the interior ministry of Afghanistan said.",
    "Another 65 people were wounded, ministry spokesman Najib Daneshi said.",
  ),
  report(
    "kabul-blast",
    "The Lantern",
    "Blast in Kabul leaves dozens dead",
    "21 March 2018",
    "KABUL: An explosion in Kabul killed 26 people on Wednesday, a health official said.",
    "The wounded were taken to three hospitals, the official added.",
  ),
  report(
    "kabul-blast",
    "Morning Ledger",
    "Kabul counts its dead",
    "23 March 2018",
    "The death toll from Wednesday's explosion in Kabul has risen to 33, officials said on Thursday.",
    "Police said 65 people were hurt in the blast.",
  ),
  report(
    "kabul-blast-later",
    "Kestrel Wire",
    "Explosion kills nine in Kabul",
    "26 March 2018",
    "An explosion in Kabul killed nine people on Monday, police said.",
  ),
  report(
    "kabul-shooting",
    "Morning Ledger",
    "Shooting in Kabul kills four",
    "22 March 2018",
    "A shooting in Kabul killed four people on Wednesday, police said.",
  ),
  report(
    "ferry-lagos",
    "Harbour News",
    "Ferry sinks in Lagos, 14 dead",
    "14 May 2021",
    "Fourteen people were killed in the sinking of a ferry in Lagos on Wednesday, the coastguard said.",
    "Coastguard chief Ana Petrel said 40 people were rescued.",
  ),
  report(
    "ferry-lagos",
    "Delta Post",
    "Boat disaster: toll rises",
    "15 May 2021",
    "At least 17 people died in the shipwreck in Lagos on 12 May, governor Tunde Bello said on Friday.",
  ),
  report(
    "ferry-lagos",
    "The Lantern",
    "Dozens missing after Lagos sinking",
    "13 May 2021",
    "A sinking in Lagos killed 12 people on Wednesday, rescue workers said. Dozens of people are missing.",
  ),
  report(
    "quake-quito",
    "Andes Daily",
    "Earthquake in Quito kills eight",
    "9 August 2020",
    "An earthquake in Quito killed eight people on Saturday, the civil defence said.",
  ),
  report(
    "quake-quito",
    "Kestrel Wire",
    "Quake hits Quito",
    "10 August 2020",
    "The quake in Quito on Saturday killed 11 people and injured 90, mayor Luis Paredes said on Sunday.",
  ),
  report(
    "quake-quito",
    "Morning Ledger",
    "Tremor shakes Ecuador's capital",
    "9 August 2020",
    "A tremor in Quito killed nine people on Saturday evening, officials said.",
  ),
  report(
    "quake-lima",
    "Andes Daily",
    "Earthquake in Lima kills three",
    "9 August 2020",
    "An earthquake in Lima killed three people on Saturday, the civil defence said.",
  ),
  report(
    "train-pune",
    "Deccan Mail",
    "Train crash in Pune kills 22",
    "3 June 2019",
    "A train crash in Pune killed 22 people on Sunday, a railway spokesman said.",
  ),
  report(
    "train-pune",
    "The Lantern",
    "Trains collide near Pune",
    "4 June 2019",
    "The collision in Pune on Sunday killed 25 people, the railway ministry of India said on Monday.",
  ),
  report(
    "train-pune",
    "Kestrel Wire",
    "Rail crash toll climbs in India",
    "5 June 2019",
    "Twenty-five people were killed in the crash in Pune on 2 June, police said.",
  ),
  report(
    "fire-oslo",
    "Fjord Times",
    "Fire in Oslo kills five",
    "12 January 2022",
    "A fire in Oslo killed five people on Tuesday, the fire service said.",
  ),
  report(
    "fire-oslo",
    "Kestrel Wire",
    "Blaze kills six in Norway",
    "12 January 2022",
    "A blaze in Oslo killed six people on Tuesday night, police said.",
  ),
  report(
    "fire-oslo",
    "Morning Ledger",
    "Inferno in apartment block",
    "13 January 2022",
    "Six people died in the inferno in Oslo on 11 January, the fire service said.",
  ),
  report(
    "flood-hue",
    "Pearl River News",
    "Floods in Hue kill 18",
    "19 October 2020",
    "A flood in Hue killed 18 people on Sunday, the disaster agency said.",
  ),
  report(
    "flood-hue",
    "The Lantern",
    "Vietnam flooding: 20 dead",
    "20 October 2020",
    "The flooding in Hue killed 20 people on Sunday, the Red Cross said on Monday.",
  ),
  report(
    "flood-hue",
    "Morning Ledger",
    "Central Vietnam under water",
    "19 October 2020",
    "At least 17 people were killed in a flood in Hue on Sunday, officials said.",
  ),
  report(
    "shooting-tulsa",
    "Prairie Herald",
    "Shooting in Tulsa leaves three dead",
    "2 June 2022",
    "A shooting in Tulsa killed three people on Wednesday, police captain Dale Rowan said.",
  ),
  report(
    "shooting-tulsa",
    "Kestrel Wire",
    "Gunman kills four in Tulsa",
    "2 June 2022",
    "Four people were killed in a shooting in Tulsa on Wednesday, police said.",
  ),
  report(
    "shooting-tulsa",
    "The Lantern",
    "After Tulsa",
    "3 June 2022",
    "The massacre in Tulsa on Wednesday killed four people, mayor Ada Finch said on Thursday.",
  ),
  report(
    "airstrike-sanaa",
    "Gulf Courier",
    "Airstrike in Sanaa kills ten",
    "6 September 2019",
    "An airstrike in Sanaa killed ten people on Thursday, the health ministry said.",
  ),
  report(
    "airstrike-sanaa",
    "Kestrel Wire",
    "Ten dead in air raid on Yemen's capital",
    "6 September 2019",
    "Ten people were killed in an airstrike in Sanaa on Thursday, residents said.",
  ),
  report(
    "airstrike-sanaa",
    "Morning Ledger",
    "Bombardment of Sanaa",
    "7 September 2019",
    "The bombardment in Sanaa on Thursday killed 13 people, hospital director Amal Nasser said on Friday.",
  ),
  report(
    "rally-minsk",
    "Baltic Observer",
    "Thousands rally in Minsk",
    "17 August 2020",
    "About 50,000 people attended a rally in Minsk on Sunday, organisers said.",
  ),
  report(
    "rally-minsk",
    "The Lantern",
    "Belarus protest draws crowd",
    "17 August 2020",
    "A protest in Minsk on Sunday was attended by 30,000 people, police said.",
  ),
  report(
    "rally-minsk",
    "Kestrel Wire",
    "Minsk marches",
    "18 August 2020",
    "Some 100,000 people took part in the march in Minsk on 16 August, organisers said.",
  ),
  report(
    "landslide-medan",
    "Sumatra Post",
    "Landslide in Medan buries homes",
    "28 November 2021",
    "A landslide in Medan killed 15 people on Saturday, the disaster agency said.",
  ),
  report(
    "landslide-medan",
    "Kestrel Wire",
    "Mudslide kills 16 in Indonesia",
    "29 November 2021",
    "The mudslide in Medan on Saturday killed 16 people, rescue chief Budi Hartono said on Sunday.",
  ),
  report(
    "landslide-medan",
    "Morning Ledger",
    "Sixteen dead under the mud",
    "29 November 2021",
    "Sixteen people died in a landslide in Medan on 27 November, rescue workers said.",
  ),
  report(
    "landslide-medan-before",
    "Sumatra Post",
    "Landslide in Medan kills two",
    "4 November 2021",
    "A landslide in Medan killed two people on Wednesday, police said.",
  ),
]
