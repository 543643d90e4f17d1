import { spawnSync } from 'node:child_process'
import { loadPyodide } from 'pyodide'

export type PythonRun = { status: number | null; stdout: string; stderr: string }
export type RunPython = (script: string, args: readonly string[]) => PythonRun

/** The machine's Python where there is one; else the one from the registry, so that a bare machine tests the same. */
export async function findPython(): Promise<RunPython> {
  const has = process.env['PD_PYTHON_NPM'] !== '1' && spawnSync('python3', ['--version']).status === 0
  return has ? onMachine : fromRegistry()
}

const onMachine: RunPython = (script, args) => {
  const { status, stdout, stderr } = spawnSync('python3', [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return { status, stdout, stderr }
}

async function fromRegistry(): Promise<RunPython> {
  const python = await loadPyodide()
  python.FS.mkdirTree('/host')
  python.mountNodeFS('/host', '/')
  const out = { stdout: '', stderr: '' }
  const into = (stream: 'stdout' | 'stderr') => ({
    batched(line: string) {
      out[stream] = `${out[stream]}${line}\n`
    },
  })
  python.setStdout(into('stdout'))
  python.setStderr(into('stderr'))
  return (script, args) => {
    Object.assign(out, { stdout: '', stderr: '' })
    const argv = [script, ...args].map((arg) => (arg.startsWith('/') ? `/host${arg}` : arg))
    const status = python.runPython(`
import os, runpy, sys
sys.argv = ${JSON.stringify(argv)}
sys.path.insert(0, os.path.dirname(sys.argv[0]))
status = 0
try:
    runpy.run_path(sys.argv[0], run_name='__main__')
except SystemExit as ended:
    status = ended.code or 0
sys.stdout.flush()
status
`) as number
    return { status, ...out }
  }
}
