/** What the words of a report say of its dead beyond its claims. */

const onSelf =
  /\bturn(?:s|ed|ing)? (?:the|his|her|a) (?:\w+ )?(?:gun|weapon|rifle|pistol|shotgun|handgun) on (?:him|her)self/.source
const ownHand = new RegExp(
  `${onSelf}|\\b(?:kill|shoot|shot)\\w* (?:him|her)self|suicide|self-inflicted|\\bt(?:ak(?:e|es|ing)|ook) (?:his|her) own life`,
  'i',
)
const murderSuicide = new RegExp(`murder[-/ ]suicide|${onSelf}`, 'i')

/** Somebody in it took their own life: "then killed himself". */
export const endsByOwnHand = (text: string): boolean => ownHand.test(text)

/** Somebody killed another and then themselves: at least two are dead. */
export const isMurderSuicide = (text: string): boolean =>
  murderSuicide.test(text) || killsThenSelf.test(headlineOf(text))

/** "Man kills infant before shooting himself" */
const killsThenSelf =
  /\bkill(?:s|ed|ing)?\b(?! (?:him|her)self).*\b(?:then|before|and) (?:kill|shoot|shot)\w* (?:him|her)?self\b/i

const times: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 }

/** "a triple homicide", "three counts of murder", a headline's "third victim dies": 3; 0 when nothing of the kind is told. */
export function timesKilled(text: string): number {
  const [, word] =
    /\b(double|triple|quadruple|quintuple)[- ](?:homicide|murder|slaying|killing|fatal)/i.exec(text) ?? []
  const [, first, second] = nth.exec(headlineOf(text)) ?? []
  const place = ordinals.indexOf((first ?? second ?? '').toLowerCase().slice(0, 3))
  // one death is often charged twice over
  const counts = [...text.matchAll(charged)].map(([, n]) => numberOf(n!)).filter((n) => n > 2)
  return Math.max(
    word ? times[word.toLowerCase()]! : 0,
    place < 0 ? 0 : 2 + (place >> 1),
    listedDead(headlineOf(text)),
    ...counts,
  )
}

const crime = '(?:(?:first|second|1st|2nd)-degree |capital |criminal |aggravated )*(?:murder|homicide|manslaughter)'
const charged = new RegExp(`\\b(\\w+) (?:counts of ${crime}|${crime} (?:counts|charges))`, 'gi')
/** "second", "2nd", "third", …, by their first letters. */
const ordinals = ['sec', '2nd', 'thi', '3rd', 'fou', '4th']
const nth =
  /\b(second|2nd|third|3rd|fourth|4th) (?:\w+ ){0,2}(?:victim|person|man|woman|child|teen|boy|girl)\b[^.]{0,40}\b(?:dies|died|dead|succumbs)\b|\b(second|2nd|third|3rd|fourth|4th) (?:homicide |murder |fatal )?victim\b/i

const numberOf = (word: string): number => numbers[word.toLowerCase()] ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0)

const deadly =
  /\b(?:fatal(?:ly|ity|ities)?|deadly|homicides?|murder(?:s|ed|er|ing)?|manslaughter|kill(?:s|ed|er|ing|ings)?|slain|slay(?:s|ing|ings)?|dead|die[sd]?|deaths?)\b/i

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const amount = `(?:\\d{1,3}|${Object.keys(numbers).join('|')})`
const who =
  '(?:others?|more|people|persons|men|man|women|woman|teens?|teenagers|children|child|kids|adults?|boys?|girls?|victims|officers|deputies|soldiers|students|members)'
/** "3 men, 1 woman": one or two amounts of people, to be added. */
const group = `((?<![\\d,.$-])\\b${amount}(?: ${who}){0,2}(?:,? (?:and )?${amount}(?: ${who}){1,2})?)`
const state = (words: string) =>
  new RegExp(`${group}(?: (?:are|were|critically|seriously|fatally|\\w+ly))? (?:${words})\\b`, 'i')
const act = (verbs: string) => new RegExp(`\\b(?:${verbs}) ${group}(?! ?-)`, 'i')
const headlines = {
  killed: [
    state('dead|killed|slain|dies?|died|shot dead|shot to death|(?:shot|stabbed|beaten)(?: and|,) killed|fatally shot'),
    act('kill(?:s|ed|ing)?'),
    new RegExp(
      `\\b(${amount}) (?:(?!in\\b|for\\b|of\\b)\\w+ ){0,2}(?:killings|slayings|murders|homicides|deaths)\\b`,
      'i',
    ),
  ],
  injured: [state('wounded|injured|hurt|hospitalized'), act('wound(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?')],
  shot: [state('shot'), act('shoot(?:s|ing)?')],
}

/** How many the first line says were killed, injured and shot; null where it gives no figure, or one of several incidents. */
export function headlineFigures(text: string): Record<keyof typeof headlines, number | null> {
  const headline = headlineOf(text)
  const figure = (kind: keyof typeof headlines): number | null => {
    if (/\b(?:shootings|incidents|weekend)\b/i.test(headline)) return null
    const [, words] = headlines[kind].map((pattern) => pattern.exec(headline)).find((found) => found !== null) ?? []
    if (!words) return null
    const found = words.toLowerCase().match(new RegExp(`\\b${amount}\\b`, 'g')) ?? []
    return found.reduce((sum, word) => sum + (numbers[word] ?? Number(word)), 0)
  }
  const killed = figure('killed')
  // "kills three, self"
  const besides = thenSelf.test(headline) ? 1 : 0
  return { killed: killed === null ? null : killed + besides, injured: figure('injured'), shot: figure('shot') }
}

const thenSelf = new RegExp(
  `(?:\\bkill(?:s|ed|ing)? ${amount}\\b|\\bthen\\b|\\bbefore\\b).*(?:${ownHand.source}|(?:,|and) self\\b)`,
  'i',
)

/** "attempted murder", "a non-fatal shooting" */
const unlike = /\b(?:attempt(?:ed|s)?[- ](?:\w+[- ])?|(?:non|near|nearly)[- ]?(?=fatal|deadly))\w+/gi

/** Whether the first line has a word that stands in a headline only when somebody died. */
export function tellsOfDeath(text: string): boolean {
  return deadly.test(headlineOf(text).replace(unlike, ''))
}

/** The first line where it stands apart, short and without a stop, or cut off ("killed..."); else nothing. */
function headlineOf(text: string): string {
  const end = text.indexOf('\n')
  if (end < 0 || end > 200) return ''
  const line = text.slice(0, end)
  return /(?<!\.\.)[.!?]\s*$/.test(line) ? '' : line
}

const which = `(?:(?:${amount}|an?|his|her|their|young|infant|adult|former|\\d+-(?:year|month)-old) )*`
const kin =
  '(?:ex-|step|grand)?(?:parents|couple|husband|wife|mother|mom|father|dad|sons?|daughters?|brothers?|sisters?|nephew|niece|girlfriend|boyfriend|baby|infant|toddler|child|children|kids?|boys?|girls?|teens?|teenagers?|man|woman|men|women|officers?|deputy|suspect|gunman|self)'
const someone = `${which}${kin}\\b(?:, \\d{1,2}\\b,?)?`
const list = `\\b(${someone}(?:(?:,| and|, and| &) ${someone})+)`
const lists = [
  new RegExp(`${list} (?:(?:are|were|found|shot|stabbed)(?: and|,)? )?(?:dead|killed|slain|to death)\\b`, 'i'),
  new RegExp(`\\b(?:kill(?:s|ed|ing)?|(?:death|murder|slaying|killing|suicide)s? of) ${list}`, 'i'),
]

/** How many dead a headline lists one by one: "Parents, 2 children dead", "kills wife, self"; 0 where it lists nobody. */
function listedDead(headline: string): number {
  const [, words] = lists.map((pattern) => pattern.exec(headline)).find((found) => found !== null) ?? []
  const people = words?.match(new RegExp(`${which}${kin}\\b`, 'gi')) ?? []
  return people.reduce((sum, each) => {
    const [number] = new RegExp(`\\b${amount}\\b(?!-)`, 'i').exec(each) ?? []
    return sum + (number ? numberOf(number) : /parents|couple|s$|men$|children$/i.test(each) ? 2 : 1)
  }, 0)
}
