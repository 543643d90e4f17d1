/** Read before anything else: a native module ends an older Node without a word. */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Portal Desk needs Node 24 or newer; this is ${process.versions.node}. Start it with "npx -y pnpm@12.21.0 start".`,
  )
  process.exit(1)
}
