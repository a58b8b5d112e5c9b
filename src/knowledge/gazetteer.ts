import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Packed, Tables } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import type { SharedBytes } from '../lib/shared-bytes.js'
import type { Lookup } from '../model/lookup.js'
import type { Gazetteer, Place, Reading } from '../model/place.js'
import { hashFolded, hashKey, type NameHash } from './gazetteer/hash.js'
import { GazetteerTable, readAttribution } from './gazetteer/table.js'

/** Opens the gazetteer that ships and, before it, those a user added under `home`. */
export function gazetteerOf(home: string, files: SharedBytes, tables: Packed): Gazetteer {
  const open = gazetteerFiles(home).map((file) => new GazetteerTable(file, files.file(file)))
  return joinTables(open, tables.table('gazetteer/other-uses'))
}

/** Reads the names that are words or people's names too: data/gazetteer/ambiguous-names.tsv. */
export function readOtherUses(): Tables {
  const lines = readFileSync(join(packageRoot, 'data/gazetteer/ambiguous-names.tsv'), 'utf8').trimEnd().split('\n')
  return { 'gazetteer/other-uses': new Map(lines.slice(1).map((line) => line.split('\t') as [string, OtherUse])) }
}

/** The tables of one folder, by themselves. */
export function openGazetteer(folder: string): Gazetteer {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.bin')) : []
  return joinTables(files.sort().map((file) => new GazetteerTable(join(folder, file))))
}

/** What a map that shows these places must print, without opening the gazetteers. */
export function gazetteerAttribution(home: string): string[] {
  return [...new Set(gazetteerFiles(home).flatMap(readAttribution))]
}

function gazetteerFiles(home: string): string[] {
  const own = join(home, 'gazetteer')
  const added = existsSync(own) ? readdirSync(own, { recursive: true, encoding: 'utf8' }) : []
  const files = added.filter((file) => file.endsWith('.bin')).sort()
  return [...files.map((file) => join(own, file)), join(packageRoot, 'dist/gazetteer.bin')]
}

/** Several tables answered as one; an entry that two tables carry under one id is given once, the first table's. */
export function joinTables(tables: readonly GazetteerTable[], otherUses: Lookup<OtherUse> = new Map()): Gazetteer {
  const hash: NameHash = { bucket: 0, tail: 0 }
  const [only] = tables.length === 1 ? tables : []
  const meanings = (at: NameHash): readonly Reading[] =>
    only ? only.meanings(at) : unique(tables.flatMap((table) => table.meanings(at)))
  const readings = (name: string): readonly Reading[] => {
    const spelled = meanings(hashFolded(name, hash))
    if (spelled.length > 0) return spelled
    return hashKey(name, hash) ? meanings(hash) : spelled
  }
  const get = (id: string): Place | null => {
    for (const table of tables) {
      const place = table.get(id)
      if (place) return place
    }
    return null
  }
  const country = (code: string) => get(`country:${code}`)
  return {
    readings,
    find: (name) =>
      readings(name)
        .filter(({ naming }) => naming !== 'people' && (naming !== 'short' || name === name.toUpperCase()))
        .map(({ place }) => place)
        .sort((a, b) => weight(b) - weight(a)),
    get,
    country,
    demonym: (word) => {
      const meant = readings(word).find(({ place, naming }) => naming === 'people' && place.kind === 'country')
      return meant?.place.country ?? null
    },
    otherwise: (word) => otherUses.get(word.toLowerCase()) ?? null,
    attribution: [...new Set(tables.flatMap((table) => table.attribution))],
  }
}

type OtherUse = 'word' | 'first' | 'last'

/** Countries carry no population here and come before towns of the same name. */
function weight(place: Place): number {
  return place.kind === 'country' ? 1e9 : place.kind === 'admin1' ? 1e6 : place.population
}

function unique(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ place }) => !seen.has(place.id) && seen.add(place.id))
}
