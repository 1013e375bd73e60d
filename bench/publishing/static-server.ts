/** nginx, where it is installed, sending one page that was packed beforehand. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface StaticServer {
  readonly port: number
  readonly stop: () => Promise<void>
}

const hasNginx = (): boolean => {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const settings = (folder: string, port: number): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 256; }
http {
  access_log off;
  default_type text/html;
  gzip_static on;
  keepalive_requests 100000000;
  open_file_cache max=16;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/pages; }
}
`

const answers = async (port: number, path: string): Promise<boolean> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
  return response?.ok ?? false
}

const untilItAnswers = async (child: ChildProcess, port: number, path: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(port, path)) return
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nginx did not start')
}

/** Null where there is no nginx. @param packed gzip */
export const serveStatic = async (
  folder: string,
  path: string,
  packed: Buffer,
): Promise<StaticServer | null> => {
  if (!hasNginx()) return null
  const file = join(folder, 'pages', path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, gunzipSync(packed))
  await writeFile(`${file}.gz`, packed)
  const port = await freePort()
  const configuration = join(folder, 'nginx.conf')
  await writeFile(configuration, settings(folder, port))
  const child = spawn('nginx', ['-p', folder, '-c', configuration], { stdio: 'ignore' })
  await untilItAnswers(child, port, path)
  return {
    port,
    stop: async () => {
      child.kill('SIGQUIT')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
