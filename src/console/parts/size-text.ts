const KILO = 1024

/** Bytes as people say them. */
export const sizeText = (bytes: number): string => {
  if (bytes < KILO) return `${bytes} 字节`
  if (bytes < KILO * KILO) return `${Math.ceil(bytes / KILO)} KB`
  return `${(bytes / KILO / KILO).toFixed(1)} MB`
}
