import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Packed, Tables } from '../lib/packed.js'
import { Phrases, PhraseTable, phraseKey } from '../lib/phrases.js'
import { packageRoot } from '../lib/root.js'
import { cellList, readTable, type TableProblem } from '../lib/table.js'
import type { EquipmentTable, EquipmentType, EquipmentWord } from '../model/equipment.js'

/** The text of the two tables of data/equipment. */
interface EquipmentFiles {
  readonly types: string
  readonly classes: string
}

/** The text of the tables that ship. */
export function equipmentFiles(): EquipmentFiles {
  const read = (name: string) => readFileSync(join(packageRoot, 'data/equipment', name), 'utf8')
  return { types: read('types.tsv'), classes: read('classes.tsv') }
}

/** The look-up over the packed tables. */
export function equipmentOf(tables: Packed): EquipmentTable {
  const types = tables.table<EquipmentType>('equipment/types')
  const words = tables.table<EquipmentWord>('equipment/words')
  return {
    words: new PhraseTable(words, tables.table('equipment/reach')),
    get: (id) => types.get(id) ?? null,
  }
}

/**
 * Reads the tables of data/equipment. In `types.tsv` an alias that ends in `?` is weak; in `classes.tsv` a plural is
 * formed with -s unless it is written after a slash (`knife/knives`), and a noun that ends in `?` is of civil life too.
 */
export function readEquipment(files: EquipmentFiles): { tables: Tables; problems: TableProblem[] } {
  const classes = readTable('data/equipment/classes.tsv', files.classes, ['class', 'label', 'nouns'])
  const types = readTable('data/equipment/types.tsv', files.types, ['id', 'name', 'class', 'origin', 'aliases'])
  const problems = [...classes.problems, ...types.problems]
  const words = new Phrases<EquipmentWord>()
  const labels = new Map<string, 'WEAPON' | 'PLATFORM'>()

  for (const { line, cells } of classes.rows) {
    const label = cells.label
    if (label !== 'WEAPON' && label !== 'PLATFORM') {
      problems.push({ file: 'data/equipment/classes.tsv', line, column: 'label', expected: 'WEAPON or PLATFORM' })
      continue
    }
    labels.set(cells.class!, label)
    const word: Omit<EquipmentWord, 'capital' | 'civil'> = { type: null, class: cells.class!, label, weak: false }
    for (const cell of cellList(cells.nouns!)) {
      const civil = cell.endsWith('?')
      const noun = civil ? cell.slice(0, -1) : cell
      const [one, many = `${one}s`] = noun.split('/') as [string, string?]
      for (const form of [one, many]) {
        const key = phraseKey(form)
        if (words.get(key) === undefined) words.set(key, { ...word, civil, capital: form === form.toUpperCase() })
      }
    }
  }

  const byId = new Map<string, EquipmentType>()
  for (const { line, cells } of types.rows) {
    const label = labels.get(cells.class!)
    const file = 'data/equipment/types.tsv'
    if (label === undefined) {
      problems.push({ file, line, column: 'class', expected: 'a class of classes.tsv' })
      continue
    }
    if (byId.has(cells.id!)) {
      problems.push({ file, line, column: 'id', expected: `an id not used above, found ${cells.id}` })
      continue
    }
    const type: EquipmentType = {
      id: cells.id!,
      name: cells.name!,
      class: cells.class!,
      label,
      origin: cells.origin || null,
    }
    byId.set(type.id, type)
    const aliases = cellList(cells.aliases!)
    const isWeak = aliases.includes(`${type.name}?`)
    for (const alias of [isWeak ? `${type.name}?` : type.name, ...aliases]) addAlias(words, type, alias)
  }
  const tables = { 'equipment/types': byId, 'equipment/words': words.values, 'equipment/reach': words.reach }
  return { tables, problems }
}

function addAlias(words: Phrases<EquipmentWord>, type: EquipmentType, alias: string): void {
  const weak = alias.endsWith('?')
  const name = weak ? alias.slice(0, -1) : alias
  const capital = /^[^a-z]*[A-Z]/.test(name)
  const word = { type, class: type.class, label: type.label, weak, civil: false, capital }
  const key = phraseKey(name)
  for (const form of /[a-rt-z]$/.test(key) ? [key, `${key}s`] : [key]) {
    const held = words.get(form)
    // a type names more than a class, and a sure name more than a doubtful one
    if (held === undefined || held.type === null || (held.weak && !weak)) words.set(form, word)
  }
}
