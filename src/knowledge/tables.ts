import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Packed, pack, packedNote } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import { readShared, type SharedBytes, toShared } from '../lib/shared-bytes.js'
import { actorFiles, readActors } from './actors.js'
import { equipmentFiles, readEquipment } from './equipment.js'
import { readOtherUses } from './gazetteer.js'
import { readLexicon } from './lexicon.js'
import { readOrganisations } from './names.js'
import { outletFile, readOutlets } from './outlets.js'
import { readSyntaxTables, syntaxFolder } from './syntax.js'

export const tablesFile = join(packageRoot, 'dist/tables.bin')

/** All tables that ship, as text: files, and folders of `.tsv` files. */
const sources = [
  ...['actors', 'actors/packs', 'equipment', 'lexicon', 'names', 'outlets'].map((folder) => `data/${folder}/`),
  'data/gazetteer/countries.tsv',
  'data/gazetteer/ambiguous-names.tsv',
  'models/en/words.txt',
  'models/en/lemmas.tsv',
  'models/en/abstract.txt',
]

/** Reads every table that ships and packs them, with a note of what they were. */
export const packTables = (): Uint8Array =>
  pack(
    {
      ...readActors(actorFiles()).tables,
      ...readEquipment(equipmentFiles()).tables,
      ...readOutlets(outletFile()).tables,
      ...readOrganisations(),
      ...readLexicon(),
      ...readOtherUses(),
      ...readSyntaxTables(syntaxFolder),
    },
    noteOf(),
  )

/** The packed tables as they were built; made anew here when the text they came from has changed since. */
export const openTables = (files: SharedBytes): Packed =>
  new Packed(
    files.get('tables', () => {
      const built = existsSync(tablesFile) ? readShared(tablesFile) : null
      return built && isCurrent(packedNote(new Uint8Array(built))) ? built : toShared(packTables())
    }),
  )

/** The actors' tables with the user's own lines under `home`. */
export const openOwnActors = (home: string, files: SharedBytes): Packed =>
  new Packed(files.get(`actors of ${home}`, () => toShared(pack(readActors(actorFiles(home)).tables))))

/** What the sources were when they were packed: their sizes and times, and a digest for when files were copied. */
const noteOf = (): string => `${stamp()} ${digest()}`

function isCurrent(note: string): boolean {
  const [stamped, digested] = note.split(' ')
  return stamped === stamp() || digested === digest()
}

const stamp = () => digestOf((file) => `${statSync(file).size} ${statSync(file).mtimeMs}\n`)
const digest = () => digestOf((file) => readFileSync(file))

function digestOf(look: (file: string) => string | Buffer): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const names = source.endsWith('/') ? readdirSync(join(packageRoot, source)).filter(isTable).sort() : ['']
    for (const name of names) hash.update(`${source}${name}\n`).update(look(join(packageRoot, source, name)))
  }
  return hash.digest('hex')
}

const isTable = (file: string) => file.endsWith('.tsv')
