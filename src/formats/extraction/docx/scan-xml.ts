import { Parser } from 'htmlparser2'
import { MAX_XML_DEPTH } from '../limits.ts'

export interface XmlVisitor {
  /** Local name (without its namespace prefix) and attributes, likewise by local name. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const DECLARED_UTF16 = /^\ufeff?<\?xml[^>]*encoding=["']utf-16/i

const decodeXml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes).replace(DECLARED_UTF16, '')
}

class NestingLimit extends Error {}

/**
 * Streams the elements of an XML part. Declarations are skipped and only the five named entities and
 * character references are resolved, so entity bombs stay what they are: short words. False when the
 * elements nest too deep; they have been visited up to there.
 */
export const scanXml = (bytes: Uint8Array, visitor: XmlVisitor): boolean => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > MAX_XML_DEPTH) throw new NestingLimit()
        const local: Record<string, string> = {}
        for (const key of Object.keys(attributes)) local[localName(key)] = attributes[key] ?? ''
        visitor.open(localName(name), local)
      },
      onclosetag: (name) => {
        depth -= 1
        visitor.close(localName(name))
      },
      ontext: visitor.text,
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.end(decodeXml(bytes))
    return true
  } catch (error) {
    if (error instanceof NestingLimit) return false
    throw error
  }
}
