/** Somebody followed through a report. */
export interface Person {
  /** Words of the name that tell people apart, lower case; empty when nobody has named them yet. */
  names: readonly string[]
  age: number | null
  sex: 'm' | 'f' | null
  /** An officer is not the man they shot. */
  officer: boolean | null
  dead: boolean
  hurt: boolean
  /** Told to be hurt beside those who died: none of them. */
  survives: boolean
}

/**
 * The people a report tells of one by one. Told again by name, age or sex, a person is the same; a pronoun or "the victim"
 * is the one last spoken of. In doubt two descriptions are one person, so that nobody is counted twice.
 */
export class Persons {
  readonly all: Person[] = []

  /** Who the words mean: somebody met before, or somebody new; never one of `besides`, whom they are told beside. Of two
   * who may be meant, it is the one whose lot is told (`dead` or not). */
  meet(words: string, dead: boolean, besides: readonly Person[] = []): Person {
    const met = describe(words)
    const known = this.find(met, dead, besides)
    if (known) {
      if (met.names.length) known.names = [...new Set([...known.names, ...met.names])]
      known.age ??= met.age
      known.sex ??= met.sex
      known.officer ??= met.officer
      this.all.splice(this.all.indexOf(known), 1)
      this.all.push(known)
      return known
    }
    const person: Person = {
      names: met.names,
      age: met.age,
      sex: met.sex,
      officer: met.officer,
      dead: false,
      hurt: false,
      survives: false,
    }
    this.all.push(person)
    return person
  }

  private find(
    { names, age, sex, officer, other, pronoun }: Described,
    dead: boolean,
    besides: readonly Person[],
  ): Person | undefined {
    if (other && besides.length) return undefined
    const latest = this.all.filter((p) => !besides.includes(p)).reverse()
    const fits = (p: Person) =>
      (sex === null || p.sex === null || p.sex === sex) &&
      (age === null || p.age === null || p.age === age) &&
      !(dead && p.survives) &&
      (officer === null || p.officer === null || p.officer === officer)
    if (names.length) {
      return (
        latest.find((p) => isNamesake(p.names, names) && fits(p)) ??
        latest.find((p) => p.names.includes(names.at(-1)!) || names.some((n) => p.names.at(-1) === n)) ??
        latest.find((p) => p.names.length === 0 && p.dead === dead && fits(p)) ??
        latest.find((p) => p.names.length === 0 && fits(p))
      )
    }
    if (age !== null)
      return (
        latest.find((p) => p.age === age && fits(p)) ??
        latest.find((p) => p.age === null && p.dead === dead && fits(p)) ??
        latest.find((p) => p.age === null && fits(p))
      )
    if (pronoun) return latest.find(fits) ?? latest[0]
    return latest.find((p) => p.dead === dead && fits(p)) ?? latest.find(fits)
  }
}

const isNamesake = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && (b.every((n) => a.includes(n)) || a.every((n) => b.includes(n)))

export interface Described {
  readonly names: readonly string[]
  readonly age: number | null
  readonly sex: 'm' | 'f' | null
  readonly officer: boolean | null
  readonly other: boolean
  readonly pronoun: boolean
}
const male = set(
  'he him himself man men boy male father son husband brother uncle grandfather grandson boyfriend nephew stepson stepfather gentleman',
)
const female = set(
  'she her herself woman women girl female mother daughter wife sister aunt grandmother granddaughter girlfriend niece stepdaughter stepmother',
)
const officers = set('officer deputy trooper policeman constable sergeant cop marshal agent')
const plain = set(
  'suspect gunman shooter boy girl child teenager teen student mother father wife husband son daughter girlfriend boyfriend baby infant toddler civilian',
)
const pronouns = set('he him she her himself herself they them i me who')
const other = set('another other second third')
const suffixes = set('jr sr ii iii iv')
/** Words with a capital that are no names. */
const titles = set(
  'the a an his her their police officer officers deputy sheriff sgt lt capt cpl det mr mrs ms dr rev spc pfc pvt gen col maj jr sr one man woman boy girl teen teenager victim suspect juvenile child toddler baby infant student mother father son daughter wife husband people person one two three four five six',
)

function describe(words: string): Described {
  const lower = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter(Boolean)
  const age = /\b(\d{1,2})(?:-|\s)(?:year|yr)/.exec(words) ?? /,\s*(\d{1,2})$/.exec(words)
  const months = /\b(\d{1,2})(?:-|\s)month/.exec(words)
  const parts = words.split(/[^\p{L}'’-]+/u).filter((word) => word && !suffixes.has(word.toLowerCase()))
  // "a Lexington teenager" is no name: a name ends with one
  const named = isName(parts.at(-1) ?? '')
  const names = named ? parts.filter(isName).map((word) => word.toLowerCase().replace(/['’]s$/, '')) : []
  return {
    names,
    age: months ? Math.floor(Number(months[1]) / 12) : age ? Number(age[1]) : null,
    sex: lower.some((w) => male.has(w)) ? 'm' : lower.some((w) => female.has(w)) ? 'f' : null,
    officer: lower.some((w) => officers.has(w)) ? true : lower.some((w) => plain.has(w)) ? false : null,
    other: lower.some((w) => other.has(w)),
    pronoun: lower.every((w) => pronouns.has(w)),
  }
}

const isName = (word: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(word) && !isCommon(word.toLowerCase())

const isCommon = (word: string) => titles.has(word) || male.has(word) || female.has(word) || pronouns.has(word)

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
