/** Questions in Arabic: one for each row of core's table of properties and for each of its families. */
import { propertyOf, type Question } from "@corroborate/core"
import { arabicValue, foreign, list } from "./arabicValues.ts"

/** By property. `{of}` stands for the population, `{subject}` for the subject. */
const ASKED: Readonly<Record<string, string>> = {
  "casualties.killed": "كم عدد القتلى من {of}: {subject}؟",
  "casualties.injured": "كم عدد الجرحى من {of}: {subject}؟",
  "casualties.missing": "كم عدد المفقودين من {of}: {subject}؟",
  "casualties.hospitalised": "كم عدد من نُقلوا إلى المستشفى من {of}: {subject}؟",
  "casualties.total": "كم عدد القتلى والجرحى معًا من {of}: {subject}؟",
  "casualties.any": "هل وقعت إصابات: {subject}؟",
  "casualties.composition": "ما نسبة {of} بين القتلى: {subject}؟",
  "bodies.recovered": "كم جثة انتُشلت: {subject}؟",
  rescued: "كم عدد من أُنقذوا من {of}: {subject}؟",
  "territory.control": "ما مقدار الأرض المسيطر عليها: {subject}؟",
  "territory.lost": "ما مقدار الأرض المفقودة: {subject}؟",
  "territory.share": "ما نسبة الأرض المسيطر عليها: {subject}؟",
  "territory.presence": "أين يوجد حضور: {subject}؟",
  "attack.launch": "متى بدأ الهجوم: {subject}؟",
  "attack.origin": "من أين انطلق الهجوم: {subject}؟",
  "attack.objective": "ما هدف الهجوم: {subject}؟",
  "operation.status": "هل بدأت العملية: {subject}؟",
  reinforcements: "هل وصلت تعزيزات: {subject}؟",
  evacuation: "هل جرى إجلاء: {subject}؟",
  "displacement.count": "كم عدد النازحين من {of}: {subject}؟",
  "displacement.destination": "إلى أين ذهب النازحون: {subject}؟",
  responsibility: "من المسؤول: {subject}؟",
  "status.damage": "ما مدى الضرر: {subject}؟",
  cause: "ما السبب: {subject}؟",
  identity: "من هو: {subject}؟",
  "identity.dead": "من هم القتلى: {subject}؟",
  "identity.attackers": "من هم المهاجمون: {subject}؟",
  "identity.thing": "ما هو: {subject}؟",
  condition: "ما حالته: {subject}؟",
  charge: "ما التهمة: {subject}؟",
  motive: "ما الدافع: {subject}؟",
  comparison: "هل هو كذلك بالمقارنة: {subject}؟",
  death: "هل توفي: {subject}؟",
  attendance: "كم عدد الحاضرين من {of}: {subject}؟",
  "event.start": "متى كانت البداية: {subject}؟",
  "event.place": "أين وقع ذلك: {subject}؟",
  "event.participants": "من يشارك: {subject}؟",
  "event.happened": "هل وقع ذلك: {subject}؟",
  "event.relation": "هل بينهما صلة: {subject}؟",
  circumstance: "هل كان الظرف قائمًا: {subject}؟",
  authorship: "من صاحب العمل: {subject}؟",
  "measurement.magnitude": "كم بلغت القوة: {subject}؟",
  "source.profile": "أي نوع من المصادر هو: {subject}؟",
  count: "كم عدد {of}: {subject}؟",
  status: "هل الأمر كذلك: {subject}؟",
  measurement: "ما الذي قيس: {subject}؟",
}

/** What is asked of a property without a row of its own. */
const askedOf = (property: string): string => {
  const { name } = propertyOf(property)
  return (Object.hasOwn(ASKED, name) ? ASKED[name] : undefined) ?? `ماذا يُقال عن ${foreign(property)}: {subject}؟`
}

/** A question in Arabic. */
export const arabicQuestion = ({
  subject,
  property,
  scope,
  part,
}: Pick<Question, "subject" | "property" | "scope" | "part">): string => {
  const asked = askedOf(property)
    .replace("{of}", () => scope.population ?? "الناس")
    .replace("{subject}", () => subject)
  const limits = [
    scope.place === undefined ? "" : `في ${scope.place.at(-1) ?? ""}`,
    scope.period === undefined ? "" : arabicValue(scope.period),
    scope.share === undefined ? "" : "جزء من المجموع",
    scope.counting === undefined ? "" : "الجديد في الفترة",
    part ?? "",
  ].filter((limit) => limit !== "")
  return limits.length === 0 ? asked : `${asked} (${list(limits)})`
}
