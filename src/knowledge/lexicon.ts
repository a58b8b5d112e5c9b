import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plural, verbForms } from '../lib/inflect.js'
import type { Packed, Tables } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import type { EventType } from '../model/claim.js'
import type {
  Cue,
  Embedding,
  Lexicon,
  LightVerb,
  LoadedTerm,
  PredicatePos,
  Sense,
  Signature,
  SlotCondition,
  WordForm,
} from '../model/lexicon.js'

/** A sense as it is packed: its roles are looked up by pattern. */
type PackedSense = Omit<Sense, 'roles'> & { readonly roles: string }

/** Reads the tables of data/lexicon. */
export function readLexicon(): Tables {
  const senses: Record<PredicatePos, Map<string, PackedSense[]>> = { v: new Map(), n: new Map(), a: new Map() }
  const others = new Map<string, SlotCondition[][]>()
  const lengths = new Map<string, number>()
  const phrases = new Map<string, string[][]>()
  const forms = new Map<string, WordForm[]>()
  const irregular = new Map(
    rows('irregular').map(([lemma, past, participle]) => [lemma!, { past: past!, participle: participle! }]),
  )

  const addForm = (word: string, lemma: string, pos: 'v' | 'n', form: WordForm['forms'][number]) => {
    const list = forms.get(word) ?? []
    if (!list.length) forms.set(word, list)
    const same = list.findIndex((f) => f.lemma === lemma && f.pos === pos)
    if (same < 0) list.push({ lemma, pos, forms: [form] })
    else list[same] = { lemma, pos, forms: [...new Set([...list[same]!.forms, form])] }
  }
  const addVerb = (lemma: string) => {
    for (const [word, form] of verbForms(lemma, irregular.get(lemma))) addForm(word, lemma, 'v', form)
  }
  const addNoun = (lemma: string) => {
    addForm(lemma, lemma, 'n', 'singular')
    addForm(plural(lemma), lemma, 'n', 'plural')
  }
  const addPhrase = (words: string[]) => {
    if (words.length < 2) return
    const list = phrases.get(words[0]!) ?? []
    if (!list.length) phrases.set(words[0]!, list)
    list.push(words)
  }

  const addIdiom = (words: string[], pos: PredicatePos) => {
    if (pos === 'v') {
      addPhrase(words)
      addVerb(words[0]!)
    } else lengths.set(words.at(-1)!, Math.max(words.length, lengths.get(words.at(-1)!) ?? 0))
  }

  for (const [lemma, pos, when, type, mode, cameo, pattern, effect] of rows('predicates')) {
    const words = apart(lemma!.toLowerCase(), pos!)
    const key = words.join(' ')
    if (type === '-') {
      push(others, `${key}/${pos}`, conditions(when!))
      if (when === '-') addIdiom(words, pos as PredicatePos)
      continue
    }
    const list = senses[pos as PredicatePos].get(key) ?? []
    // a tagger leaves "anti-terrorist" whole and cuts "live-fire"
    if (!list.length) for (const each of [key, lemma!.toLowerCase()]) senses[pos as PredicatePos].set(each, list)
    list.push({
      lemma: words.join(' '),
      pos: pos as PredicatePos,
      when: conditions(when!),
      type: type as EventType,
      mode: dash(mode!),
      cameo: dash(cameo!),
      roles: `${pattern}/${pos}`,
      effect: dash(effect!),
    })
    if (list.length === 1) addPhrase(words)
    if (pos === 'v') addVerb(words[0]!)
    if (pos === 'n' && words.length === 1) addNoun(words[0]!)
    if (pos === 'n') lengths.set(words.at(-1)!, Math.max(words.length, lengths.get(words.at(-1)!) ?? 0))
  }
  for (const list of Object.values(senses).flatMap((byLemma) => [...byLemma.values()])) {
    list.sort((a, b) => b.when.length - a.when.length || order.indexOf(a.type) - order.indexOf(b.type))
  }

  const embeddings = new Map<string, Embedding[]>()
  for (const [lemma, pos, complement, positive, negated, status, kind] of rows('embedding')) {
    const words = lemma!.toLowerCase().split(' ')
    push(embeddings, `${lemma}/${pos}`, {
      complement: complement as Embedding['complement'],
      positive: positive as Signature,
      negated: negated as Signature,
      status: status as Embedding['status'],
      kind: kind!,
    })
    if (pos === 'v') addVerb(words[0]!)
    if (pos === 'n') addNoun(lemma!)
  }

  const cues = new Map<string, Cue>()
  for (const [lemma, pos, stance, kind] of rows('cues')) {
    cues.set(`${lemma}/${pos}`, { stance: stance as Cue['stance'], kind: kind as Cue['kind'] })
    if (pos === 'v') addVerb(lemma!.split(' ')[0]!)
    else addNoun(lemma!)
  }

  const light = new Map<string, LightVerb>()
  for (const [lemma, subject, status, polarity] of rows('light')) {
    light.set(`${lemma}/${subject}`, {
      subject: subject as LightVerb['subject'],
      status: status as LightVerb['status'],
      polarity: polarity as LightVerb['polarity'],
    })
    addVerb(lemma!.split(' ')[0]!)
    addPhrase(lemma!.split(' '))
  }

  const topics = new Map(rows('topics').map(([noun, topic]) => [noun!.toLowerCase(), topic!]))
  const exact = new Map(rows('exact').map(([lemma, pos]) => [`${lemma!.toLowerCase()}/${pos}`, true]))

  const classes = new Map<string, Set<string>>()
  for (const [noun, name] of rows('nouns')) {
    const key = noun!.toLowerCase()
    const set = classes.get(key) ?? new Set<string>()
    classes.set(key, set.add(name!))
    if (!key.includes(' ')) addNoun(key)
  }
  for (const [set, wider] of classWithin) for (const names of classes.values()) if (names.has(set)) names.add(wider)

  for (const noun of readFileSync(join(packageRoot, 'models/en/abstract.txt'), 'utf8').trimEnd().split('\n'))
    if (!classes.has(noun)) classes.set(noun, new Set(['abstract']))

  const closed = new Map(rows('function-words').map(([word, kind]) => [word!, kind!]))
  const loaded = new Map<string, { words: string[]; term: LoadedTerm }[]>()
  for (const [words, leaning, neutral] of rows('loaded')) {
    const list = words!.split(' ')
    push(loaded, list[0]!, { words: list, term: { leaning: leaning!, neutral: dash(neutral!) } })
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length)

  return {
    'lexicon/senses/v': senses.v,
    'lexicon/senses/n': senses.n,
    'lexicon/senses/a': senses.a,
    'lexicon/others': others,
    'lexicon/roles': new Map(rows('roles').map(([pattern, pos, slots]) => [`${pattern}/${pos}`, slots!])),
    'lexicon/lengths': lengths,
    'lexicon/phrases': phrases,
    'lexicon/forms': forms,
    'lexicon/classes': new Map([...classes].map(([noun, names]) => [noun, [...names]])),
    'lexicon/embeddings': embeddings,
    'lexicon/cues': cues,
    'lexicon/closed': closed,
    'lexicon/loaded': loaded,
    'lexicon/light': light,
    'lexicon/exact': exact,
    'lexicon/topics': topics,
  }
}

/** The lexicon as the claims room asks it, over the packed tables. */
export function lexiconOf(tables: Packed): Lexicon {
  const roles = tables.table('lexicon/roles', rolesOf)
  const sensesOf = (list: readonly PackedSense[]): readonly Sense[] =>
    list.map((sense) => ({ ...sense, roles: roles.get(sense.roles) ?? noRoles }))
  const senses = {
    v: tables.table('lexicon/senses/v', sensesOf),
    n: tables.table('lexicon/senses/n', sensesOf),
    a: tables.table('lexicon/senses/a', sensesOf),
  }
  const others = tables.table<readonly SlotCondition[][]>('lexicon/others')
  const lengths = tables.table<number>('lexicon/lengths')
  const phrases = tables.table<readonly string[][]>('lexicon/phrases')
  const forms = tables.table<readonly WordForm[]>('lexicon/forms')
  const classes = tables.table('lexicon/classes', (names: readonly string[]): ReadonlySet<string> => new Set(names))
  const embeddings = tables.table<readonly Embedding[]>('lexicon/embeddings')
  const cues = tables.table<Cue>('lexicon/cues')
  const closed = tables.table<string>('lexicon/closed')
  const loaded = tables.table<ReturnType<Lexicon['loaded']>>('lexicon/loaded')
  const light = tables.table<LightVerb>('lexicon/light')
  const exact = tables.table<true>('lexicon/exact')
  const topics = tables.table<string>('lexicon/topics')
  return {
    senses: (lemma, pos) => senses[pos].get(lemma) ?? none,
    otherwise: (lemma, pos) => others.get(`${lemma}/${pos}`) ?? none,
    longestEndingIn: (word) => lengths.get(word) ?? 0,
    phrases: (first) => phrases.get(first) ?? none,
    forms: (word) => forms.get(word) ?? none,
    classes: (noun) => classes.get(noun) ?? empty,
    embeddings: (lemma, pos) => embeddings.get(`${lemma}/${pos}`) ?? none,
    cue: (lemma, pos) => cues.get(`${lemma}/${pos}`) ?? null,
    closed: (word) => closed.get(word) ?? null,
    loaded: (first) => loaded.get(first) ?? none,
    light: (lemma, subject) => light.get(`${lemma}/${subject}`) ?? null,
    topic: (noun) => topics.get(noun) ?? null,
    isExact: (lemma, pos) => exact.has(`${lemma}/${pos}`),
  }
}

const none: readonly never[] = []
const empty: ReadonlySet<string> = new Set()
const noRoles: ReadonlyMap<string, string> = new Map()

/** A tagger sees three words where a hyphen joins two; verbs and adjectives are looked up with theirs ("booby-trap"). */
const apart = (lemma: string, pos: string): string[] =>
  lemma
    .split(' ')
    .flatMap((word, i) => (pos === 'n' || (pos === 'v' && i > 0) ? word.split(/(?<=\w)(-)(?=\w)/) : [word]))

/** Narrow class of noun, wider class that contains it. */
const classWithin = [
  ['civilian', 'person'],
  ['official', 'person'],
  ['police', 'person'],
  ['police', 'armed'],
  ['armed', 'person'],
  ['prisoner', 'person'],
  ['protester', 'person'],
  ['worker', 'person'],
  ['aircraft', 'equipment'],
  ['vessel', 'equipment'],
] as const

/** Of two senses whose conditions both hold, the one whose type stands first here is meant. */
const order: readonly EventType[] = [
  'CONTROL',
  'LOSS',
  'DISPLACE',
  'BACKING',
  'PROTEST',
  'RETREAT',
  'ASSAULT',
  'MOBILIZE',
  'COERCE',
  'SANCTION',
  'AID',
  'SUPPORT',
  'CONSULT',
  'AGREE',
  'CONCEDE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'COOPERATE',
  'CASUALTY',
  'WARNING',
]

function conditions(text: string): SlotCondition[] {
  if (text === '-') return []
  return text.split(',').map((part) => {
    const [, slot, not, kind] = /^(\w+)(!?)=?(.+)$/.exec(part)!
    return { slot: slot!, kind: kind!, not: not === '!' }
  })
}

/** Slots to the parts they play, from `subj>actor obj>target`. */
const rolesOf = (slots: string): ReadonlyMap<string, string> =>
  new Map(slots.split(' ').map((part) => part.split('>') as [string, string]))

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const dash = (text: string) => (text === '-' ? null : text)

/** Lines of a table below its header, cut into fields. */
function rows(name: string): string[][] {
  return readFileSync(join(packageRoot, 'data/lexicon', `${name}.tsv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line)
    .map((line) => line.split('\t'))
}
