import { parseArgs } from 'node:util'
import { addGazetteer, listGazetteers, lookUp, removeGazetteer } from '../desk/gazetteer.js'
import type { Touches } from '../desk/recode.js'
import { findHome } from '../lib/home.js'
import { describeProblem } from '../lib/table.js'
import { type Command, Misuse } from './command.js'
import { type ChangeOptions, changeOptions, editTables } from './show-changes.js'

/** Broken rows shown in full; the others are counted. */
const shown = 20

export const gazetteer: Command = {
  name: 'gazetteer',
  summary: 'Adds places from a file of your own, or tells what a name can mean.',
  usage: `add FILE... [--attribution WORDS] [--json] [--later]
       sitrep gazetteer remove NAME [--json] [--later]
       sitrep gazetteer list | find NAME

  FILE   a GeoNames dump, OurAirports or Who's On First CSV, GeoJSON, or a CSV with the columns name, lat and lon
         (and, where known, id, kind, country, admin1, admin2, population, aliases); .gz is read as it is
  --attribution WORDS  whom maps must name for these places
${changeOptions}

What the places change in the reports of the desk is told report by report: what its words mean now, and which claims differ.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { attribution: { type: 'string' }, json: { type: 'boolean' }, later: { type: 'boolean' } },
    })
    const [action, ...rest] = positionals
    const home = findHome(process.env, process.cwd())
    if (action === 'add' && rest.length > 0) return add(rest, home, values)
    if (action === 'list' && rest.length === 0) return list(home)
    if (action === 'remove' && rest.length === 1) {
      await editTables(async () => removeGazetteer(home, rest[0]!), values)
      return 0
    }
    if (action === 'find' && rest.length > 0) return find(home, rest.join(' '))
    throw new Misuse("say what to do: add FILE, list, remove NAME or find NAME; 'sitrep help gazetteer' tells more")
  },
}

async function add(
  files: readonly string[],
  home: string,
  options: ChangeOptions & { readonly attribution?: string | undefined },
): Promise<number> {
  const { attribution, json } = options
  let broken = 0
  const load = async (file: string): Promise<Touches> => {
    let inFile = 0
    const report = await addGazetteer({
      file,
      home,
      ...(attribution === undefined ? {} : { attribution }),
      onProblem: (problem) => {
        if (++inFile <= shown) process.stderr.write(`${describeProblem(problem)}\n`)
      },
      onProgress: (rows) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${file}: ${rows.toLocaleString('en')} rows`)
      },
    })
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    if (inFile > shown) process.stderr.write(`… and ${inFile - shown} more broken rows\n`)
    broken += report.problems
    const went = report.resumedAt > 0 ? ` (${report.resumedAt} rows were there already)` : ''
    const not = report.problems > 0 ? `, ${report.problems} rows not` : ''
    const said = json ? process.stderr : process.stdout
    const places = `${report.places} ${report.places === 1 ? 'place' : 'places'}`
    said.write(`${file}: ${places} loaded${not}; read as ${report.format}${went}\n`)
    return report.touches
  }
  await editTables(async () => {
    const touched: Touches[] = []
    for (const file of files) touched.push(await load(file))
    return (text) => touched.some((touches) => touches(text))
  }, options)
  return broken > 0 ? 1 : 0
}

function list(home: string): number {
  for (const { name, source, format, places, complete } of listGazetteers(home)) {
    const state = complete ? '' : '\tinterrupted: add it again to go on'
    process.stdout.write(`${name}\t${places} places\t${format}\t${source}${state}\n`)
  }
  return 0
}

function find(home: string, name: string): number {
  const readings = lookUp(home, name)
  for (const { place, naming } of [...readings].sort((a, b) => b.place.population - a.place.population)) {
    const area = [place.admin2 ?? place.admin1 ?? place.country ?? '-', place.kind].join('\t')
    process.stdout.write(
      `${place.name}\t${area}\t${place.lat}, ${place.lon}\t${place.population}\t${naming}\t${place.id}\n`,
    )
  }
  return readings.length > 0 ? 0 : 1
}
