/** What the chart has to learn. */
type NewContact = {
  system: 'email' | 'phone'
  value: string
  /** Which of the patient's it is. */
  use: string
  /** Since when it is in use, ms UTC. */
  since: number
  mrn?: string
  /** The record's key in the directory it was imported from, where there is no MRN. */
  sourceKey: string
}

/**
 * A new address or number as a FHIR R4 transaction with one conditional patch of the Patient: a telecom entry before all
 * others by its rank. What stands on the chart already is not touched, and not told (invariant 3).
 * Source: FHIR R4, FHIRPath Patch (fhirpatch.html) and conditional patch (http.html#patch).
 */
export function fhirPatch({ system, value, use, since, mrn, sourceKey }: NewContact): object {
  const valueContactPoint = {
    system,
    value,
    use,
    rank: 1,
    period: { start: new Date(since).toISOString() },
  }
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        resource: {
          resourceType: 'Parameters',
          parameter: [
            {
              name: 'operation',
              part: [
                { name: 'type', valueCode: 'add' },
                { name: 'path', valueString: 'Patient' },
                { name: 'name', valueString: 'telecom' },
                { name: 'value', valueContactPoint },
              ],
            },
          ],
        },
        request: { method: 'PATCH', url: `Patient?identifier=${encodeURIComponent(mrn ?? sourceKey)}` },
      },
    ],
  }
}
