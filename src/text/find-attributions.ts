import { stage } from '../model/stage.js'

export const findAttributions = stage({
  name: 'find-attributions',
  needs: ['blocks', 'sentences', 'tokens', 'tags', 'arcs', 'actors'],
  gives: ['attributions'],
  run() {
    return { attributions: [] }
  },
})
