/** What the words of a report say of its dead beyond its claims. */

const ownHand =
  /\bturn(?:s|ed|ing)? (?:the|his|her|a) (?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|handgun) on (?:him|her)self|\b(?:kill|shoot|shot)\w* (?:him|her)self|suicide|self-inflicted|\bt(?:ak(?:e|es|ing)|ook) (?:his|her) own life/i
const murderSuicide =
  /murder[-/ ]suicide|\bturn(?:s|ed|ing)? (?:the|his|her|a) (?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|handgun) on (?:him|her)self/i

/** Somebody in it took their own life: "then killed himself". */
export const endsByOwnHand = (text: string): boolean => ownHand.test(text)

/** Somebody killed another and then themselves: at least two are dead. */
export const isMurderSuicide = (text: string): boolean => murderSuicide.test(text)

const times: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 }

/** "a triple homicide": 3; 0 when nothing of the kind is told. */
export function timesKilled(text: string): number {
  const [, word] =
    /\b(double|triple|quadruple|quintuple)[- ](?:homicide|murder|slaying|killing|fatal)/i.exec(text) ?? []
  return word ? times[word.toLowerCase()]! : 0
}

const deadly =
  /\b(?:fatal(?:ly|ity|ities)?|deadly|homicides?|murder(?:s|ed|er|ing)?|manslaughter|kill(?:s|ed|er|ing|ings)?|slain|slay(?:s|ing|ings)?|dead|die[sd]?|deaths?)\b/i

/** Whether the first line has a word that stands in a headline only when somebody died. */
export function tellsOfDeath(text: string): boolean {
  const end = text.indexOf('\n')
  const headline = (end < 0 ? text : text.slice(0, end)).replace(/\battempt(?:ed|s)?[- ](?:\w+[- ])?\w+/gi, '')
  return headline.length < 200 && deadly.test(headline)
}
