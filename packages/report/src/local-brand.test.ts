import type { Brand } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { localBrand, localLine } from './local-brand.ts'

const colours = { primary: '#14304f', onPrimary: '#ffffff', accent: '#1f5f8b' }

describe('localBrand', () => {
  it('gives every text in one language, and leaves the rest as it is', () => {
    const brand: Brand = {
      id: 'own',
      name: { en: 'Police', ar: 'الشرطة' },
      colours,
      logo: { file: 'logo.svg', alt: { en: 'Crest', ar: 'شعار' } },
      marking: 'Official',
      signature: [{ role: { en: 'Chief', ar: 'رئيس' } }, { role: 'Officer', name: { ar: 'سمير' } }],
      sections: ['verdict'],
    }
    expect(localBrand(brand, 'ar')).toEqual({
      id: 'own',
      name: 'الشرطة',
      colours,
      logo: { file: 'logo.svg', alt: 'شعار' },
      marking: 'Official',
      signature: [{ role: 'رئيس' }, { role: 'Officer', name: 'سمير' }],
      sections: ['verdict'],
    })
    expect(localBrand({ id: 'own', name: 'Police', colours }, 'ar')).toEqual({ id: 'own', name: 'Police', colours })
  })

  it('takes the nearest text there is', () => {
    const text = { en: 'Police', fr: 'Police nationale', 'zh-Hant': '警察' }
    expect(localLine(text, 'fr-CA')).toEqual({ text: 'Police nationale' })
    expect(localLine(text, 'zh-Hant-TW')).toEqual({ text: '警察' })
    expect(localLine(text, 'ar')).toEqual({ text: 'Police', from: 'en' })
    expect(localLine({ constructor: 'x' }, 'toString')).toEqual({ text: 'x', from: 'constructor' })
  })
})
