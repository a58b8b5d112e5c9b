import type { Kysely } from 'kysely'
import { storable, storableJson } from '../lib/storable.js'
import type { Tables } from './tables.js'

/** Something done to the desk's data, by whom. Written in the transaction of what it tells; never changed. */
export interface Deed {
  readonly who: string
  /** `add`, `reread`, … */
  readonly what: string
  /** Id of what it was done to. */
  readonly subject: string
  readonly detail: object
}

export async function record(db: Kysely<Tables>, { who, what, subject, detail }: Deed): Promise<void> {
  await db
    .insertInto('audit')
    .values({ who: storable(who), what, subject, detail: storableJson(detail) })
    .execute()
}
