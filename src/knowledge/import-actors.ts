import type { TableProblem } from '../lib/table.js'
import { describeSector, sectorOfCode } from './sector-codes.js'

/** A line of a pack, in the order of `packColumns`. */
export type PackRow = readonly string[]

export interface Imported {
  readonly format: 'pack' | 'petrarch' | 'wikidata'
  readonly rows: readonly PackRow[]
  readonly problems: readonly TableProblem[]
}

/**
 * Turns a file of actors into lines of a pack: our own form, a PETRARCH or Phoenix actor dictionary, or Wikidata JSON
 * (`{"entities": …}`, a list of entities, or one entity a line). `alpha2` gives the ISO 3166 alpha-2 of an alpha-3 code.
 */
export function importActors(file: string, text: string, alpha2: ReadonlyMap<string, string>): Imported {
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[{') || /^\[\s*\{/.test(start)) return importWikidata(file, text)
  if (/^\ufeff?id\tname\t/.test(start)) return { format: 'pack', rows: packRows(text), problems: [] }
  return importPetrarch(file, text, alpha2)
}

/** Lines as they are: `readActors` checks them. */
const packRows = (text: string): PackRow[] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))

interface Entry {
  readonly line: number
  readonly name: string
  readonly aliases: string[]
  readonly roles: { readonly code: string; readonly from: string; readonly to: string }[]
}

/**
 * The PETRARCH form: `NAME_ [CODE]`, synonyms under it with `+`, roles with dates under it in brackets, `;` or `#` before a
 * comment. `[LBYGOV 690901-111020]`, `[SYRREB >110315]`, `[EGYGOV <20110211]`.
 */
function importPetrarch(file: string, text: string, alpha2: ReadonlyMap<string, string>): Imported {
  const problems: TableProblem[] = []
  const entries: Entry[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/[;#].*$/, '').trimEnd()
    if (line.trim() === '' || line.startsWith('!') || line.startsWith('<')) continue
    const expect = (column: string, expected: string) => problems.push({ file, line: index + 1, column, expected })
    const codes = [...line.matchAll(/\[([^\]]*)\]?/g)].map((match) => readRole(match[1]!))
    const words = line.replace(/\[.*$/, '').trim()
    const last = entries.at(-1)
    if (codes.includes(null)) expect('code', '[CODE], with dates or not: [LBYGOV 690901-111020]')
    const roles = codes.filter((code) => code !== null)
    if (words === '') {
      if (last === undefined) expect('name', 'a name before its codes')
      else last.roles.push(...roles)
    } else if (words.startsWith('+')) {
      if (last === undefined) expect('name', 'a name before its synonyms')
      else last.aliases.push(inTitleCase(words.slice(1)))
    } else entries.push({ line: index + 1, name: inTitleCase(words), aliases: [], roles })
  }
  const rows = entries.flatMap((entry) => rowsOf(entry, file, alpha2, problems))
  return { format: 'petrarch', rows, problems }
}

function readRole(inside: string): Entry['roles'][number] | null {
  const match = /^([A-Z]{3,})(?:\s+(.*))?$/.exec(inside.trim())
  if (match === null) return null
  const dates = match[2]?.trim() ?? ''
  const range = /^(\d{6,8})-(\d{6,8})$/.exec(dates)
  if (range !== null) return { code: match[1]!, from: isoDate(range[1]!), to: isoDate(range[2]!) }
  const open = /^([<>])(\d{6,8})$/.exec(dates)
  if (open !== null) {
    return {
      code: match[1]!,
      from: open[1] === '>' ? isoDate(open[2]!) : '',
      to: open[1] === '<' ? isoDate(open[2]!) : '',
    }
  }
  return dates === '' ? { code: match[1]!, from: '', to: '' } : null
}

/** `690901` → 1969-09-01, `20110211` → 2011-02-11; two-digit years run from 1940. */
function isoDate(digits: string): string {
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) >= 40 ? '19' : '20'}${digits}`
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`
}

/** `MUAMMAR_GADDAFI_` → `Muammar Gaddafi`; acronyms of up to five letters without a vowel pair stay capitals. */
const inTitleCase = (words: string): string =>
  words
    .replace(/_+/g, ' ')
    .trim()
    .split(' ')
    .map((word) =>
      /^[A-Z]{2,5}$/.test(word) && !/[AEIOU]/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join(' ')

function rowsOf(entry: Entry, file: string, alpha2: ReadonlyMap<string, string>, problems: TableProblem[]): PackRow[] {
  if (entry.roles.length === 0) {
    problems.push({ file, line: entry.line, column: 'code', expected: 'a code in brackets for this name or under it' })
    return []
  }
  return entry.roles.map(({ code, from, to }, i) => {
    const country = alpha2.get(code.slice(0, 3)) ?? ''
    const sector = sectorOfCode(country === '' ? code : code.slice(3)) ?? (country === '' ? 'UNK' : 'GOV')
    const id = idOf(entry.name, country)
    return [id, entry.name, sector, country, i === 0 ? entry.aliases.join(' | ') : '', '', '', '', '', from, to, file]
  })
}

const idOf = (name: string, country: string): string => {
  const slug = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return `${country === '' ? 'XX' : country}-${slug === '' ? 'unnamed' : slug}`
}

/** Countries by their number in Wikidata, for those the packs are about; others come from P297 of entities in the file. */
const countryOfItem: Readonly<Record<string, string>> = {
  Q30: 'US',
  Q145: 'GB',
  Q142: 'FR',
  Q183: 'DE',
  Q38: 'IT',
  Q159: 'RU',
  Q212: 'UA',
  Q43: 'TR',
  Q79: 'EG',
  Q1016: 'LY',
  Q858: 'SY',
  Q796: 'IQ',
  Q805: 'YE',
  Q801: 'IL',
  Q219060: 'PS',
  Q822: 'LB',
  Q1049: 'SD',
  Q958: 'SS',
  Q912: 'ML',
  Q965: 'BF',
  Q1032: 'NE',
  Q1033: 'NG',
  Q1045: 'SO',
  Q115: 'ET',
  Q974: 'CD',
  Q1029: 'MZ',
  Q836: 'MM',
  Q889: 'AF',
  Q399: 'AM',
  Q227: 'AZ',
  Q790: 'HT',
  Q739: 'CO',
  Q96: 'MX',
  Q794: 'IR',
  Q851: 'SA',
  Q878: 'AE',
  Q846: 'QA',
  Q262: 'DZ',
  Q843: 'PK',
  Q668: 'IN',
  Q148: 'CN',
  Q17: 'JP',
  Q36: 'PL',
  Q986: 'ER',
  Q1037: 'RW',
  Q1036: 'UG',
  Q114: 'KE',
}

// biome-ignore lint/suspicious/noExplicitAny: Wikidata's JSON, read field by field and checked where it is read
type Json = any

function importWikidata(file: string, text: string): Imported {
  const problems: TableProblem[] = []
  const entities = readEntities(file, text, problems)
  const codes = new Map(Object.entries(countryOfItem))
  for (const { entity } of entities) {
    const code = valuesOf(entity, 'P297')[0]
    if (typeof code === 'string') codes.set(entity.id, code)
  }
  const rows = entities.flatMap(({ entity, line }) => {
    const name = entity.labels?.en?.value ?? entity.labels?.mul?.value
    if (typeof name !== 'string' || name === '') {
      problems.push({ file, line, column: 'labels.en', expected: 'an English label' })
      return []
    }
    const country = [...valuesOf(entity, 'P17'), ...valuesOf(entity, 'P27'), ...valuesOf(entity, 'P1001')]
      .map((value) => codes.get(value?.id ?? '') ?? '')
      .find((code) => code !== '')
    const aliases = (entity.aliases?.en ?? []).map((alias: Json) => String(alias.value).replaceAll('|', '/'))
    const isPerson = valuesOf(entity, 'P31').some((value) => value?.id === 'Q5')
    const id = isPerson ? `P-${idOf(name, 'XX').slice(3)}` : idOf(name, country ?? '')
    const sector = describeSector(String(entity.descriptions?.en?.value ?? '')) ?? 'UNK'
    const from = dayOf(valuesOf(entity, isPerson ? 'P2031' : 'P571')[0])
    const to = dayOf(valuesOf(entity, isPerson ? 'P570' : 'P576')[0])
    return [[id, name, sector, country ?? '', aliases.join(' | '), '', '', '', '', from, to, `Wikidata ${entity.id}`]]
  })
  return { format: 'wikidata', rows, problems }
}

function readEntities(file: string, text: string, problems: TableProblem[]): { entity: Json; line: number }[] {
  const whole = parse(text)
  if (whole !== undefined) {
    const found = Array.isArray(whole) ? whole : whole.entities ? Object.values(whole.entities) : [whole]
    return found.map((entity: Json) => ({ entity, line: 1 }))
  }
  return text.split(/\r?\n/).flatMap((raw, i) => {
    const line = raw.trim().replace(/,$/, '')
    if (line === '' || line === '[' || line === ']') return []
    const entity = parse(line)
    if (entity === undefined)
      problems.push({ file, line: i + 1, column: 'entity', expected: 'one Wikidata entity as JSON' })
    return entity === undefined ? [] : [{ entity, line: i + 1 }]
  })
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const valuesOf = (entity: Json, property: string): Json[] =>
  (entity.claims?.[property] ?? [])
    .map((claim: Json) => claim.mainsnak?.datavalue?.value)
    .filter((value: Json) => value != null)

/** `+2014-05-16T00:00:00Z` with its precision → `2014-05-16`, `2014-05`, `2014` or nothing. */
function dayOf(value: Json): string {
  const match = /^\+(\d{4})-(\d\d)-(\d\d)/.exec(String(value?.time ?? ''))
  if (match === null) return ''
  const precision = Number(value.precision ?? 11)
  if (precision >= 11) return `${match[1]}-${match[2]}-${match[3]}`
  return precision === 10 ? `${match[1]}-${match[2]}` : precision === 9 ? match[1]! : ''
}
