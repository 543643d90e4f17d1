/** The store cannot be used as asked; `message` is one sentence for whoever starts it. */
export class StoreRefused extends Error {
  override name = 'StoreRefused'
}
