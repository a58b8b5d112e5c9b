import type { Generated, GeneratedAlways, JSONColumnType, Transaction as KyselyTransaction, Selectable } from 'kysely'
import type { Event, Picture, SourcedClaim } from '../model/event.js'
import type { Layers } from '../model/layers.js'

/** The tables as migrations/ leave them. JSON goes in as text (`storableJson`) and comes out as values. */
export interface Tables {
  reports: ReportsTable
  readings: {
    report: string
    engine: string
    origin: string | null
    layers: JSONColumnType<KeptLayers | null, string | null>
    fingerprint: JSONColumnType<readonly number[] | null, string | null>
    problem: string | null
  }
  claims: { key: string; report: string; number: number; claim: JSONColumnType<SourcedClaim> }
  events: { id: string; number: number; event: JSONColumnType<Event> }
  event_claims: { claim: string; event: string }
  stories: { report: string; story: string }
  pictures: { single: Generated<boolean>; engine: string; rest: JSONColumnType<RestOfPicture> }
  audit: {
    seq: GeneratedAlways<number>
    at: Generated<string>
    who: string
    what: string
    subject: string
    detail: JSONColumnType<object>
  }
  migrations: { number: number; name: string; sha256: string; applied: Generated<string> }
}

/** A connection in a transaction: what is done with it is done whole or not at all. */
export type Transaction = KyselyTransaction<Tables>

interface ReportsTable {
  id: string
  text: string
  sha256: string
  title: string | null
  outlet: string | null
  outlet_country: string | null
  published: string | null
  url: string | null
  label: string | null
  added: string
}

export type Report = Selectable<ReportsTable>

/** The layers a person needs beside the text. Tokens, tags and arcs are made again when asked for. */
export type KeptLayers = Pick<Layers, 'blocks' | 'sentences' | 'attributions' | 'actors' | 'places' | 'notes'>

export type RestOfPicture = Omit<Picture, 'events'>
