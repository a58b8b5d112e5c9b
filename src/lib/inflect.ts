/** The forms an English verb is written in. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** Past tense and past participle of an irregular verb. */
export interface Irregular {
  readonly past: string
  readonly participle: string
}

const doubling = new Set(
  (
    'stab rob grab mob stop drop ship ban plan pin gun jam ram trim rap strip trap equip clap sap cap map tap tip rip ' +
    'quit admit permit commit submit emit omit expel repel compel propel control patrol rebel cancel refer prefer ' +
    'infer confer defer transfer occur incur recur deter plot spot rig flog drag gag beg nab scrap snap slap wrap whip ' +
    'step shut cut hit put set let get bet bid dig run win begin swim spin chat pat rot slit split dub rub club axe-in ' +
    'kidnap bar disbar unban brag cram chop clog log lob mop prod prop drum fan hem gas tear-gas teargas booby-trap airdrop ' +
    'air-drop slam slip slug shun snub swap trek outfit overrun annul aver concur extol rebut regret ' +
    'level label signal travel funnel pummel marvel marshal quarrel total'
  ).split(' '),
)

/** Verbs in "-l" and their like that are also written with one: "leveled". */
const either = new Set('cancel level label signal travel funnel pummel marvel marshal quarrel total kidnap'.split(' '))

/** All written forms of an English verb: `seize` gives seizes, seized, seizing. */
export function verbForms(lemma: string, irregular?: Irregular): [form: string, kind: VerbForm][] {
  const regular = past(lemma)
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [third(lemma), 's'],
    [ing(lemma), 'ing'],
    [irregular?.past ?? regular, 'past'],
    [irregular?.participle ?? regular, 'participle'],
  ]
  if (
    lemma === 'burn' ||
    lemma === 'learn' ||
    lemma === 'dream' ||
    lemma === 'hang' ||
    lemma === 'light' ||
    lemma === 'plead'
  )
    forms.push([regular, 'past'], [regular, 'participle'])
  if (either.has(lemma)) forms.push([`${lemma}ed`, 'past'], [`${lemma}ed`, 'participle'], [`${lemma}ing`, 'ing'])
  return forms
}

/** The plural of an English noun: `refinery` gives refineries. */
export function plural(noun: string): string {
  if (/(?:[^aeiou])y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/man$/.test(noun) && noun !== 'human' && noun !== 'german') return `${noun.slice(0, -3)}men`
  return (
    {
      child: 'children',
      person: 'people',
      'prisoner of war': 'prisoners of war',
      wife: 'wives',
      thief: 'thieves',
      knife: 'knives',
    }[noun] ?? `${noun}s`
  )
}

function third(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return `${lemma}s`
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return `${doubled(lemma)}ed`
}

function ing(lemma: string): string {
  if (/[^aeiouy]e$/.test(lemma) && lemma.length > 2) return `${lemma.slice(0, -1)}ing`
  if (/ie$/.test(lemma)) return `${lemma.slice(0, -2)}ying`
  if (/[aou]e$/.test(lemma) && !/[oy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return `${doubled(lemma)}ing`
}

const doubled = (lemma: string) => (doubling.has(lemma) ? lemma + lemma.at(-1) : lemma)
