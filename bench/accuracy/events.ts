import { gva } from './events/gva.js'
import { location } from './events/location.js'
import { muc } from './events/muc.js'
import { plover } from './events/plover.js'
import { police } from './events/police.js'
import type { Suite } from './suite.js'

/** What happened: incidents, their types, places and victims. */
export const events: Suite = { name: 'events', sets: [plover, police, gva, location, muc] }
