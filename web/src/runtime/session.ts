import { type CardRecord, newCard, unlessAborted } from "./card_record.js";
import type { Core, LayoutAnswer, PaintAnswer, WantedCluster, WantedImage } from "./core.js";
import type { ClusterDrawer } from "./draw_clusters.js";
import { type Fault, fault, faultOf, type Warning } from "./fault.js";
import type { HostedPictures } from "./hosted_pictures.js";
import type { SupplyOutcome } from "./image_supplier.js";
import { instantiateModule, instantiateUrl, wasmLoader } from "./load_wasm.js";
import type { ArticleSource, CoreAnswer, CoreRequest, OwnFace, PictureRequest } from "./protocol.js";
import type { SessionEnvironment } from "./session_environment.js";
import { startCore } from "./start_core.js";

type Post = (answer: CoreAnswer, transfer?: Transferable[]) => void;

// Faces are asked for in rounds: one that lacks a character brings the next.
const mostFontRounds = 64;
// Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
// How long a width stands still before pictures are resampled to it.
const restMs = 120;

/**
 * All cards of a page over one core. Requests come in by receive(), answers go out by `post`; nothing runs between a
 * request, an arriving file and the answers to it.
 */
export class Session {
  readonly #environment: SessionEnvironment;
  readonly #post: Post;
  readonly #cards = new Map<number, CardRecord>();
  readonly #wasm;
  #wasmUrl = "";
  #module: Promise<WebAssembly.Module | undefined> | undefined;
  #takeModule: ((module: WebAssembly.Module | undefined) => void) | undefined;
  #fontsUrl = "";
  #core: Promise<Core> | undefined;
  #drawer: ClusterDrawer | undefined;
  #hosted: HostedPictures | undefined;
  #drawerFault: Fault | undefined;
  /** Of all themes. */
  readonly #ownFaces: OwnFace[] = [];

  constructor(environment: SessionEnvironment, post: Post) {
    this.#environment = environment;
    this.#post = post;
    environment.fonts.supplied = (face) => post({ type: "face", face }, [face.bytes.buffer]);
    const { instantiate = instantiateUrl } = environment;
    this.#wasm = wasmLoader(
      () => this.#wasmUrl,
      async (url) => {
        const module = await this.#module;
        return module ? instantiateModule(module) : instantiate(url);
      },
    );
  }

  receive(request: CoreRequest): void {
    if (request.type === "configure") {
      this.#wasmUrl = request.wasmUrl;
      this.#fontsUrl = request.fontsUrl;
      if (request.compiling) {
        this.#module = new Promise((fulfil) => {
          this.#takeModule = fulfil;
        });
      }
      this.#ready().catch(() => {}); // The first card reports it.
      return;
    }
    if (request.type === "module") return this.#takeModule?.(request.module);
    if (request.type === "face") return this.#takeOwn(request.face);
    if (request.type === "host") return void this.#host(request.src).catch((error) => this.#survive(error));
    const card = this.#cards.get(request.card);
    switch (request.type) {
      case "update":
        this.#update(card ?? this.#open(request.card), request);
        break;
      case "close":
        if (card) this.#close(card);
        break;
      case "memory":
        this.#reply(request, async () => (await this.#ready()).memory(this.#cards.size));
        break;
      case "measure":
        this.#reply(request, () => this.#measure(this.#known(card), request.width));
        break;
      case "article":
        this.#reply(request, async () => {
          await this.#takenBy(this.#known(card));
          return card!.text;
        });
        break;
      case "pixels":
        this.#reply(request, async () => {
          const { painted, warnings } = await this.#paintAll(this.#known(card), request);
          const { pixelWidth: width, pixelHeight: height, pixels: data } = painted;
          return { width, height, data, warnings };
        });
        break;
      case "png":
        this.#reply(request, async () =>
          this.#environment.toPng((await this.#paintAll(this.#known(card), request)).painted),
        );
        break;
    }
  }

  /** A face that this module does not draw brings one that does, for all cards. */
  #takeOwn(face: OwnFace): void {
    this.#ownFaces.push(face);
    if (!face.wasmUrl || face.wasmUrl === this.#wasmUrl) return;
    this.#wasmUrl = face.wasmUrl;
    this.#module = undefined;
    this.#survive();
  }

  /** Cards that had to do without the picture leave a hole for it. */
  async #host(src: string): Promise<void> {
    const hosted = await this.#environment.openHosted?.();
    this.#hosted ??= hosted;
    if (!this.#hosted || this.#hosted.has(src)) return;
    for (const card of this.#cards.values()) {
      const fault = card.pictureFaults.get(src);
      if (!fault) continue;
      this.#hosted.add(fault);
      card.wasComplete = false;
      // Its alternative text is not painted any more.
      if (card.handle) this.#give((await this.#core)!, card, card.text!, card.given);
      this.#refreshSoon(card, true);
    }
  }

  #open(id: number): CardRecord {
    const card = newCard(id);
    this.#cards.set(id, card);
    return card;
  }

  #close(card: CardRecord): void {
    card.closed = true;
    clearTimeout(card.timer);
    card.loading.abort();
    this.#cards.delete(card.id);
    this.#environment.images.release(card);
    const { handle } = card;
    card.handle = 0;
    if (handle) this.#core?.then((core) => core.destroyCard(handle)).catch(() => {});
  }

  #known(card: CardRecord | undefined): CardRecord {
    if (!card?.source) throw fault("not-ready", "", "the card has no article");
    return card;
  }

  #reply(request: { card: number; id: number }, work: () => Promise<unknown>): void {
    const { card, id } = request;
    const failed = (error: unknown) => {
      this.#survive(error);
      this.#post({ type: "refused", card, id, fault: faultOf(error, "core-failed") });
    };
    const done = (value: unknown) => {
      const data = (value as { data?: { buffer: ArrayBuffer } } | undefined)?.data;
      this.#post({ type: "result", card, id, value }, data ? [data.buffer] : []);
    };
    // A work that throws at once is a refusal like any other.
    Promise.resolve().then(work).then(done).catch(failed);
  }

  #update(card: CardRecord, request: Extract<CoreRequest, { type: "update" }>): void {
    card.updateId = request.id;
    card.width = request.width ?? card.width;
    card.scale = request.scale ?? card.scale;
    card.dirty = true;
    if (request.width !== undefined) card.nodesStale = true;
    if (request.theme || request.layout) {
      card.theme = request.theme ?? card.theme;
      card.layout = request.layout ?? card.layout;
      card.nodesStale = true;
      this.#dressed(card);
    }
    if (request.controls) {
      card.nodesStale ||= request.controls.message?.text !== card.controls?.message?.text;
      card.controls = request.controls;
    }
    if (request.article !== undefined) {
      card.loading.abort();
      card.loading = new AbortController();
      this.#environment.images.release(card);
      card.wasComplete = false;
      card.source = request.article ?? undefined;
      card.taken = card.source && this.#take(card, card.source);
    }
    this.#refresh(card);
  }

  /** Loads the article and hands it to the core. On a fault the card keeps what it had. */
  async #take(card: CardRecord, source: ArticleSource) {
    const { signal } = card.loading;
    try {
      const core = this.#ready();
      // Both downloads run at once; the core's failure is reported below, not as an unhandled one.
      core.catch(() => {});
      const text = await unlessAborted(this.#environment.loadArticle(source, signal), signal);
      if (text !== undefined) this.#environment.fonts.prefetch(text);
      const ready = await unlessAborted(core, signal);
      if (text === undefined || !ready || !(await unlessAborted(this.#retryFonts(ready, card), signal)))
        return undefined;
      const given = await unlessAborted(this.#divideWords(text), signal);
      if (given === undefined) return undefined;
      this.#give(ready, card, text, given);
      card.shownVersion = source.version;
      return undefined;
    } catch (error) {
      this.#survive(error);
      const fault = faultOf(error, "core-unavailable", this.#wasmUrl);
      if (!signal.aborted) this.#post({ type: "fault", card: card.id, version: source.version, fault });
      return fault;
    }
  }

  async #divideWords(text: string): Promise<string> {
    if (!unspaced.test(text)) return text;
    return (await this.#openDrawer())?.divideWords(text) ?? text;
  }

  /** Gives a card that the core holds its theme and layout; another one gets them with its article. */
  #dressed(card: CardRecord): void {
    const { handle } = card;
    if (!handle) return;
    this.#core
      ?.then((core) => card.handle === handle && this.#dress(core, card))
      .catch((error) => this.#survive(error));
  }

  #dress(core: Core, { handle, theme, layout }: CardRecord): void {
    if (theme) core.setTheme(handle, theme, this.#ownFaces);
    if (layout) core.setLayout(handle, layout);
  }

  #give(core: Core, card: CardRecord, text: string, given: string): void {
    card.handle ||= core.createCard();
    this.#dress(core, card);
    core.setArticle(card.handle, given);
    card.text = text;
    card.given = given;
    card.pictureFaults.clear();
    card.nodesStale = true;
  }

  /** Brings what is shown of the card up to its newest state, in one run at a time. */
  async #refresh(card: CardRecord): Promise<void> {
    if (card.running) return;
    card.running = true;
    // Requests that came together are worked on together.
    await undefined;
    while (card.dirty && !card.closed) {
      card.dirty = false;
      const core = this.#core;
      try {
        await this.#show(card);
      } catch (error) {
        // Another core may have taken the place of the one that was at work.
        card.dirty = core !== this.#core;
        if (card.dirty) continue;
        this.#survive(error);
        const { id, shownVersion: version } = card;
        if (!card.closed) this.#post({ type: "fault", card: id, version, fault: faultOf(error, "core-failed") });
      }
    }
    card.running = false;
    if (!card.closed && card.answeredId !== card.updateId) {
      card.answeredId = card.updateId;
      this.#post({ type: "idle", card: card.id, id: card.updateId });
    }
  }

  async #show(card: CardRecord): Promise<void> {
    const { signal } = card.loading;
    await unlessAborted(card.taken ?? Promise.resolve(undefined), signal);
    if (!card.shownVersion || !card.source || !(card.width > 0) || !(card.scale > 0)) return;
    const core = await this.#holding(card);
    if (card.controls?.version === card.shownVersion) core.setControls(card.handle, card.controls);
    const layout = await this.#layOut(core, card, card.width);
    if (!layout || card.closed) return;

    const { updateId: id, shownVersion: version } = card;
    let painted = this.#paint(core, card, card.scale);
    const hosted = this.#hosted?.show(core, card.handle, painted, () => core.paint(card.handle, card.scale));
    if (hosted) painted = hosted[0];
    const nodes = card.nodesStale ? core.semantics(card.handle) : undefined;
    card.nodesStale = false;
    this.#await(core, card, painted);
    const warnings = this.#warnings(core, card);
    const complete = card.awaited.size === 0;
    card.wasComplete ||= complete;
    const bitmap = await this.#environment.toBitmap(painted);
    if (card.closed) return bitmap.close();
    card.answeredId = id;
    const { width, height } = layout;
    const frame = {
      version,
      width,
      height,
      scale: painted.scale,
      bitmap,
      warnings,
      complete,
      ...(nodes && { nodes }),
      ...(hosted && { pictures: hosted[1] }),
    };
    this.#post({ type: "frame", card: card.id, id, frame }, [bitmap]);
  }

  /** The layout at `width` with all its faces, or undefined when another article came or the card was closed. */
  #layOut(core: Core, card: CardRecord, width: number): Promise<LayoutAnswer | undefined> {
    return this.#withFonts(core, card, () => core.layout(card.handle, width));
  }

  async #withFonts(core: Core, card: CardRecord, step: () => LayoutAnswer): Promise<LayoutAnswer | undefined> {
    const { signal } = card.loading;
    for (let round = 0; round < mostFontRounds && !card.closed; ++round) {
      const answer = step();
      if (answer.wantedClusters.length > 0) await this.#measureClusters(core, answer.wantedClusters);
      else if (answer.wantedFonts.length === 0) return answer;
      const settled = answer.wantedFonts.map((face) => this.#environment.fonts.settle(core, face));
      if (!(await unlessAborted(Promise.all(settled), signal))) return undefined;
    }
    return undefined;
  }

  /** Paints with what the browser's fonts have to add, which is drawn at once. */
  #paint(core: Core, card: CardRecord, scale: number): PaintAnswer {
    let painted = core.paint(card.handle, scale);
    if (painted.wantedClusters.length > 0) {
      this.#supplyClusters(core, painted.wantedClusters, (drawer, wanted) =>
        core.supplyCluster(wanted, drawer.draw(wanted)),
      );
      painted = core.paint(card.handle, scale);
    }
    return painted;
  }

  async #openDrawer(): Promise<ClusterDrawer | undefined> {
    try {
      this.#drawer ??= await this.#environment.openClusters?.();
    } catch (error) {
      this.#drawerFault = faultOf(error, "module-unavailable");
    }
    return this.#drawer;
  }

  async #measureClusters(core: Core, wanted: WantedCluster[]): Promise<void> {
    await this.#openDrawer();
    this.#supplyClusters(core, wanted, (drawer, cluster) => core.measureCluster(cluster, drawer.measure(cluster)));
  }

  /** A browser that fails once is not asked again: the core's own mark stands in, in all cards. */
  #supplyClusters(core: Core, wanted: WantedCluster[], supply: (drawer: ClusterDrawer, wanted: WantedCluster) => void) {
    try {
      for (const cluster of wanted) supply(this.#drawer!, cluster);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      core.offerClusters(false);
      for (const card of this.#cards.values()) this.#refreshSoon(card, true);
    }
  }

  /**
   * Gets the pictures that a painting lacks; each that arrives shows the card again. Once a card was complete, another
   * size of its pictures waits until the width has come to rest: until then the sizes at hand stand in.
   */
  #await(core: Core, card: CardRecord, painted: PaintAnswer): void {
    clearTimeout(card.timer);
    card.awaited = new Set(painted.wantedImages.map((wanted) => wanted.key));
    if (card.awaited.size === 0) return;
    const { awaited } = card;
    const settle = () => {
      for (const wanted of painted.wantedImages) {
        this.#settlePicture(core, card, wanted).then((outcome) => {
          if (card.awaited !== awaited || outcome === "released") return;
          awaited.delete(wanted.key);
          this.#refreshSoon(card, outcome !== undefined);
        });
      }
    };
    if (card.wasComplete) card.timer = setTimeout(settle, restMs);
    else settle();
  }

  async #settlePicture(core: Core, card: CardRecord, wanted: WantedImage): Promise<SupplyOutcome> {
    const outcome = this.#hosted?.supply(core, wanted) ?? (await this.#environment.images.settle(core, wanted, card));
    if (outcome === "trapped") this.#survive();
    else if (outcome && outcome !== "released") card.pictureFaults.set(wanted.src, outcome);
    return outcome;
  }

  #refreshSoon(card: CardRecord, nodesStale: boolean): void {
    card.dirty = true;
    card.nodesStale ||= nodesStale;
    this.#refresh(card);
  }

  async #measure(card: CardRecord, width: number): Promise<{ width: number; height: number }> {
    const core = await this.#takenBy(card);
    const answer = await this.#withFonts(core, card, () => core.measure(card.handle, width));
    if (!answer) throw fault("aborted", "", "the card was changed or removed meanwhile");
    return { width, height: answer.measuredHeight };
  }

  /** Paints with every picture settled. What is shown is laid out again when it is next painted. */
  async #paintAll(card: CardRecord, request: PictureRequest): Promise<{ painted: PaintAnswer; warnings: Warning[] }> {
    const core = await this.#takenBy(card);
    const width = request.width ?? card.width;
    const { signal } = card.loading;
    while (await this.#layOut(core, card, width)) {
      const painted = this.#paint(core, card, request.scale);
      if (painted.wantedImages.length === 0) {
        const warnings = this.#warnings(core, card);
        return { painted: this.#withoutHosted(core, card, width, request.scale) ?? painted, warnings };
      }
      const settled = painted.wantedImages.map((wanted) => this.#settlePicture(core, card, wanted));
      await unlessAborted(Promise.all(settled), signal);
    }
    throw fault("aborted", "", "the card was changed or removed meanwhile");
  }

  #withoutHosted(core: Core, card: CardRecord, width: number, scale: number): PaintAnswer | undefined {
    const paint = () => {
      core.layout(card.handle, width);
      const painted = core.paint(card.handle, scale);
      // The alternative texts go with the article.
      core.setArticle(card.handle, card.given);
      return painted;
    };
    return this.#hosted?.without(core, (src) => card.pictureFaults.has(src), paint);
  }

  async #takenBy(card: CardRecord): Promise<Core> {
    const refused = await card.taken;
    if (refused && !card.shownVersion) throw fault(refused.code, refused.path, refused.reason);
    if (card.closed || !card.shownVersion) throw fault("aborted", "", "the card was changed or removed meanwhile");
    return this.#holding(card);
  }

  /** The core, holding the card's article: a core that took another one's place is given it first. */
  async #holding(card: CardRecord): Promise<Core> {
    const core = await this.#ready();
    if (!card.handle && card.text !== undefined) this.#give(core, card, card.text, card.given);
    return core;
  }

  #warnings(core: Core, card: CardRecord): Warning[] {
    return [
      ...core.warnings(card.handle),
      ...this.#environment.fonts.warnings(),
      ...card.pictureFaults.values(),
      ...(this.#drawerFault ? [this.#drawerFault] : []),
    ];
  }

  #ready(): Promise<Core> {
    if (!this.#core) {
      const attempt = startCore(this.#environment, this.#fontsUrl, () => this.#wasm.load());
      this.#core = attempt;
      attempt.catch(() => {
        if (this.#core !== attempt) return;
        this.#core = undefined;
        // The next attempt asks the server by itself.
        this.#module = undefined;
      });
    }
    return this.#core;
  }

  /** Faces that failed for articles before have another chance; cards that went on without them are composed anew. */
  async #retryFonts(core: Core, asking: CardRecord): Promise<true> {
    if (!(await this.#environment.fonts.retry(core))) return true;
    for (const card of this.#cards.values()) {
      if (card === asking || !card.handle || card.text === undefined) continue;
      this.#give(core, card, card.text, card.given);
      this.#refreshSoon(card, true);
    }
    return true;
  }

  /** After a trap the module's memory is not to be trusted: the next run starts another one. */
  #survive(error?: unknown): void {
    if (error && !(error instanceof WebAssembly.RuntimeError)) return;
    this.#wasm.forget();
    this.#core = undefined;
    this.#environment.fonts.forgetSupplied();
    this.#environment.images.forgetSupplied();
    this.#hosted?.forgetSupplied();
    for (const card of this.#cards.values()) card.handle = 0;
  }
}
