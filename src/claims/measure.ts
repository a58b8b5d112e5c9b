/** Nouns of amount, which stand before "of" and the thing they count. */
export const measure: ReadonlySet<string> = new Set(
  (
    'number dozens hundreds thousands scores tens dozen piece pieces group groups majority part parts some many most all ' +
    'one two several couple handful lot series both each least half hundred thousand score million millions string wave ' +
    'round spate pair bulk total member members much posse company companies column columns contingent contingents ' +
    'last rest remainder none any platoon platoons battalion battalions detachment detachments section sections convoy convoys ' +
    'consignment consignments shipment shipments batch batches cache caches haul load loads truckload truckloads sack sacks bag bags crate crates boxes tons tonnes ' +
    'row rows swathe swathes swath swaths stretch stretches cluster clusters pocket pockets fleet fleets swarm swarms ' +
    'cycle cycles pile piles pallet pallets lorryload lorryloads planeload planeloads quantity quantities'
  ).split(' '),
)
