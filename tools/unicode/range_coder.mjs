// The writing half of widget/text/unicode/range_decoder.h: an adaptive binary range coder. Each yes or no is written in as
// many bits as it is surprising to the model that tells how often yes came so far.

const probabilityBits = 12;
const one = 1 << probabilityBits;
const slowest = 15; // a model adapts at 1 / (count + 1.6), and no slower than after so many

/** Models, each the probability of 1 and how often it was asked. */
export class Models {
  constructor() {
    this.probabilities = [];
    this.counts = [];
  }

  /** The number of the first of `count` new models. */
  add(count) {
    const first = this.probabilities.length;
    for (let i = 0; i < count; ++i) {
      this.probabilities.push(one / 2);
      this.counts.push(0);
    }
    return first;
  }
}

export class RangeEncoder {
  bytes = [];
  #low = 0;
  #range = 0xffffffff;

  bit(models, index, value) {
    const probability = models.probabilities[index];
    const bound = (this.#range >>> probabilityBits) * probability;
    const step = Math.floor(655360 / (models.counts[index] * 10 + 16));
    if (models.counts[index] < slowest) ++models.counts[index];
    if (value) {
      this.#range = bound;
      models.probabilities[index] += ((one - probability) * step) >> 16;
    } else {
      this.#low += bound;
      this.#range -= bound;
      models.probabilities[index] -= (probability * step) >> 16;
    }
    if (this.#low > 0xffffffff) this.#carry();
    while (this.#range < 0x1000000) {
      this.bytes.push(this.#low >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#range = (this.#range << 8) >>> 0;
    }
  }

  /** A number of `count` bits, the highest first; takes 2 ** count models. */
  bits(models, first, count, value) {
    let node = 1;
    for (let i = count - 1; i >= 0; --i) {
      const bit = (value >> i) & 1;
      this.bit(models, first + node, bit);
      node = node * 2 + bit;
    }
  }

  /** A number from 1 on: its length in bits, then the bits below the highest; takes numberModels models. */
  number(models, first, value) {
    const length = 31 - Math.clz32(value);
    for (let i = 0; i <= length; ++i) this.bit(models, first + i, i < length ? 1 : 0);
    let node = 1;
    for (let i = length - 1; i >= 0; --i) {
      const bit = (value >> i) & 1;
      this.bit(models, first + 24 + (node < 4 ? Math.min(length, 7) * 4 + node : 0), bit);
      node = node * 2 + bit;
    }
  }

  /** The place of `value` in a list that then moves to its front; its end when it is not there, and it is put in front.
   * Takes rankModels models for each context. Returns whether it was there. */
  rank(models, first, list, value) {
    const found = list.indexOf(value);
    const end = found < 0 ? list.length : found;
    for (let i = 0; i < list.length && i <= end; ++i) {
      this.bit(models, first + Math.min(i, rankModels - 1), i === found ? 1 : 0);
    }
    if (found >= 0) list.splice(found, 1);
    list.unshift(value);
    return found >= 0;
  }

  /** Everything written; the reader takes what follows the last byte for zeros. */
  finish() {
    // The number of the last interval that ends in the most zeros.
    let unit = 2 ** 32;
    while (Math.ceil(this.#low / unit) * unit >= this.#low + this.#range) unit /= 2;
    this.#low = Math.ceil(this.#low / unit) * unit;
    if (this.#low > 0xffffffff) this.#carry();
    for (let shift = 24; shift >= 0; shift -= 8) this.bytes.push((this.#low >>> shift) & 0xff);
    while (this.bytes.at(-1) === 0) this.bytes.pop();
    return this.bytes;
  }

  #carry() {
    this.#low -= 0x100000000;
    for (let i = this.bytes.length - 1; ++this.bytes[i] > 255; --i) this.bytes[i] = 0;
  }
}

export const numberModels = 24 + 32;
export const rankModels = 6;
