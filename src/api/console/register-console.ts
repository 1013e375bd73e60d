/** The staff console under `/console`: one page for every address, and its files under `/console/assets`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor } from '../../contract/content-encoding.ts'
import { sendProblem } from '../platform/problem-answer.ts'
import { builtConsoleFolder, type ConsoleFile, readConsoleFiles } from './console-files.ts'

const FOR_GOOD = 'public, max-age=31536000, immutable'
const NEVER_KEPT = 'no-store'

const sendFile = (
  request: FastifyRequest,
  reply: FastifyReply,
  { media, packed }: ConsoleFile,
  cacheControl: string,
): FastifyReply => {
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply
    .removeHeader('access-control-allow-origin')
    .header('vary', 'Accept-Encoding')
    .header('cache-control', cacheControl)
    .type(media)
    .send(packed(encoding))
}

/** @param folder where the console was built; asked again for each page until it is there */
export const registerConsole = (app: FastifyInstance, folder: string = builtConsoleFolder()): void => {
  let files = readConsoleFiles(folder)
  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    files ??= readConsoleFiles(folder)
    return files === null
      ? sendProblem(request, reply, 'not-ready')
      : sendFile(request, reply, files.page, NEVER_KEPT)
  }
  app.get('/console', page)
  app.get('/console/*', page)
  app.get<{ Params: { readonly name: string } }>('/console/assets/:name', (request, reply) => {
    const asset = files?.assets.get(request.params.name)
    return asset === undefined
      ? sendProblem(request, reply, 'not-found')
      : sendFile(request, reply, asset, FOR_GOOD)
  })
}
