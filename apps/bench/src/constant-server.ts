import express from 'express'

/** What a route costs that does nothing: Express, one route, the same answer to everybody. Port and answer are given. */
const [port = '', answer = ''] = process.argv.slice(2)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.all('/constant', (_req, res) => {
  res.type('application/json; charset=utf-8').send(answer)
})
app.listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
