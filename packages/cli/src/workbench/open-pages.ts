import type { Memory } from '@ai-toolkit/edition'
import { type OutputFile, openSite } from '@ai-toolkit/html'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { findingsOf } from '../findings-of.ts'
import type { LookRead } from '../read-look.ts'
import type { Publications } from './open-publications.ts'

/** The files of the sites in all languages, each rendered when it is asked for and kept until something changes. */
export interface Pages {
  /** A file of the site in a language; where it cannot be made now, as it was last. */
  file: (locale: LocaleCode, path: string) => OutputFile | undefined
  /** What keeps pages that were asked for since the last change from being made. */
  faults: () => Diagnostic[]
  /** Something changed: what was wrong with pages is told anew when they are asked for. */
  forgetFaults: () => void
}

interface MadePage {
  page?: OutputFile
  faults: Diagnostic[]
}

/** Opens the sites. */
export function openPages(publications: Publications, lookNow: () => LookRead, memory: Memory): Pages {
  const last = new Map<string, OutputFile>()
  const faulty = new Map<string, Diagnostic[]>()
  const makeNow = (locale: LocaleCode, path: string): MadePage | undefined => {
    const published = publications.in(locale)
    if (published === undefined) return undefined
    const { edition, look } = published
    const site = memory.recall(`site ${locale}`, [edition, look], () => openSite(edition, look))
    // Pages of an earlier state are let go together.
    const pages = memory.recall(`pages ${locale}`, [site], () => new Map<string, MadePage>())
    const make = site.get(path)
    const made = pages.get(path) ?? (make && makePage(make, lookNow().fileOf))
    if (made !== undefined) pages.set(path, made)
    return made
  }
  return {
    file: (locale, path) => {
      const made = makeNow(locale, path)
      if (made === undefined) return undefined
      const name = `${locale}/${path}`
      faulty.set(name, made.faults)
      if (made.page !== undefined) last.set(name, made.page)
      return made.page ?? last.get(name)
    },
    faults: () => [...faulty.values()].flat(),
    forgetFaults: () => faulty.clear(),
  }
}

/** What a template does wrong shows only when it is filled. */
function makePage(make: () => OutputFile, fileOf: LookRead['fileOf']): MadePage {
  try {
    return { page: make(), faults: [] }
  } catch (error) {
    return { faults: findingsOf(error, fileOf) }
  }
}
