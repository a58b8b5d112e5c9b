/** Closed lists that the readers of attributions share. */

const set = (words: string) => new Set(words.split(' '))

/** Marks that belong to neither what is said nor who says it. */
export const loose = new Set([',', '.', ';', ':', '-', '–', '—', '--', '―'])
export const quoteMarks = new Set(['"', '“', '”', "''", '``'])
export const relativePronouns = set('who which that whom')
/** Verbs that say what about with a preposition. */
export const speaksOf = set(
  'call talk speak tell warn point refer allude complain boast brag joke argue campaign rail respond ask agree disagree push ' +
    'hint lecture press lobby apologise apologize insist comment elaborate disapprove approve worry',
)
/** Verbs of thought whose infinitive tells an attitude. */
export const wishes = set('hope want expect fear prefer')
/** Verbs of thought that report something when a noun phrase is their object. */
export const talks = set('oppose support favor favour reject want expect fear prefer suspect')
/** Verbs that name what they speak of with an object and say something of it: "called the raid a crime". */
export const calls = set(
  'call label brand dub describe portray depict characterise characterize denounce dismiss see view regard consider ' +
    'deem hail tout condemn decry',
)
/** Of those, the ones that say nothing when nothing is said of their object. */
export const onlyCalls = set('call see view regard consider deem dub')
/** Reporting verbs whose object more often is a thing than what is said. */
/** "…, [a charge] Rwanda rejected": the opening of what is said about what was said before. */
export const isCharge = (first: number, lower: readonly string[]): boolean =>
  articles.has(lower[first]!) && charges.has(lower[first + 1]!)

const articles = new Set(['a', 'an', 'the'])
const charges = new Set(
  'charge claim allegation accusation assertion suggestion charges claims allegations figure version'.split(' '),
)

export const vague = set(
  'find hear read ask hit present offer release record air share issue publish raise mount level deliver document teach learn begin ' +
    'go continue press sing score rank rate list tip attack hammer order direct follow make tell speak answer post feel ' +
    'maintain second charge state poll direct address challenge detail think know believe say add thank observe',
)
/** Things that can show something: then "showed" tells what. */
export const shows = set(
  'poll survey report study data figure image footage video photo photograph picture map document record email e-mail ' +
    'test result analysis investigation satellite chart table census review number statistics research finding evidence imagery',
)
/** Nouns that carry what somebody says: "in a statement saying" has the speaker of its clause. */
export const carriers = set(
  'statement note letter message tweet post speech interview email e-mail memo cable broadcast communique article ' +
    'video recording press conference briefing call phone column',
)
/** Verbs whose object does what their infinitive tells. */
export const commands = set(
  'ask urge tell order want force press invite allow warn expect get lead persuade push encourage call advise instruct help',
)
/** Nouns that report without saying whose they are: "reports that the bridge fell". */
export const hearsay = set('report claim allegation accusation rumour rumor speculation assertion suggestion')
/** Words that open a clause beside what is said. */
export const besides = set(
  'when while if after before as although though because since once asked speaking citing despite in on at during with until for',
)
