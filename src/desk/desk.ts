import { findHome } from '../lib/home.js'
import { type Address, Store } from '../store/open.js'
import { engineVersion } from './version.js'

/** A desk: its reports, what was understood of them, and the engine that reads them. */
export class Desk {
  private constructor(
    readonly store: Store,
    /** Digest of code and knowledge; a reading by another engine is made anew. */
    readonly engine: string,
    /** Folder of what the user added: tables of places and actors. */
    readonly home: string,
  ) {}

  /** Opens the desk of `DATABASE_URL`, or of the folder that `findHome` names; makes what is not there. */
  static async open(environment: NodeJS.ProcessEnv, folder: string): Promise<Desk> {
    const home = findHome(environment, folder)
    return new Desk(await Store.open(findAddress(environment, folder)), engineVersion(home), home)
  }

  /** The same desk as an engine sees it that knows what was added since; both close together. */
  renewed(): Desk {
    return new Desk(this.store, engineVersion(this.home), this.home)
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

/** Where the desk's data is for somebody who works in `folder`. */
export function findAddress(environment: NodeJS.ProcessEnv, folder: string): Address {
  return environment.DATABASE_URL ? { url: environment.DATABASE_URL } : { home: findHome(environment, folder) }
}
