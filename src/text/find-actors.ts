import { stage } from '../model/stage.js'

export const findActors = stage({
  name: 'find-actors',
  needs: ['sentences', 'tokens', 'names', 'places', 'tags', 'arcs'],
  gives: ['actors'],
  run() {
    return { actors: [] }
  },
})
