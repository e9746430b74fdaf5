/** Wortlaut in WordPress's block editor: a side bar that follows the post while it is open, and never writes into it. */
(() => {
  const { wp } = /** @type {any} */ (window);
  const { Notice } = wp.components;
  const { dispatch, select, subscribe } = wp.data;
  const { createElement, useEffect, useRef, useState } = wp.element;
  const { __, setLocaleData, sprintf } = wp.i18n;
  // They have moved with WordPress 6.6.
  const { PluginSidebar, PluginSidebarMoreMenuItem } = wp.editor.PluginSidebar ? wp.editor : wp.editPost;

  /** Our address, and with it our version. */
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const MODULE = new URL(`widget/wortlaut-editor.js${new URL(src).search}`, src);

  const LANGUAGE = document.documentElement.lang.startsWith('de') ? 'de' : 'en';
  const BROKEN = 'Wortlaut could not be loaded. Is the folder “widget” in the plugin’s folder? (%s)';
  if (LANGUAGE === 'de') {
    setLocaleData({ [BROKEN]: ['Wortlaut konnte nicht geladen werden. Liegt der Ordner „widget“ im Ordner des Plug-ins? (%s)'] }, 'wortlaut');
  }

  const ICON = createElement('svg', { viewBox: '0 0 24 24' }, createElement('path', { d: 'M4 6h16v2H4zm0 5h10v2H4zm0 5h6v2H4zm9 3 6-6 2 2-6 6h-2z' }));

  /** What was found, and in which text: it outlasts the side bar's closing. @type {{ session: any, post: Post } | null} */
  let kept = null;

  wp.plugins.registerPlugin('wortlaut', {
    icon: ICON,
    render: () => [
      createElement(PluginSidebarMoreMenuItem, { key: 'item', target: 'wortlaut' }, 'Wortlaut'),
      createElement(PluginSidebar, { key: 'bar', name: 'wortlaut', title: 'Wortlaut' }, createElement(SideBar)),
    ],
  });

  /** Exists as long as the side bar is open; nothing is loaded, read or marked before. */
  function SideBar() {
    const place = useRef();
    const [failure, setFailure] = useState('');
    useEffect(() => {
      let isOpen = true;
      let leave = () => {};
      const begin = (/** @type {any} */ wortlaut) => {
        if (isOpen) leave = follow(wortlaut, place.current);
      };
      import(MODULE.href).then(begin).catch((error) => setFailure(error.message));
      return () => {
        isOpen = false;
        leave();
      };
    }, []);
    const notice = failure && createElement(Notice, { status: 'error', isDismissible: false }, sprintf(__(BROKEN, 'wortlaut'), failure));
    return createElement('div', { style: { padding: '0 8px' } }, notice, createElement('div', { ref: place }));
  }

  /**
   * Lists what the post holds, and marks it.
   * @param {any} wortlaut the module
   * @param {HTMLElement} place for the lists
   * @returns {() => void} ends it
   */
  function follow(wortlaut, place) {
    kept ??= { session: new wortlaut.EditorSession(wortlaut.analyzer), post: new Post(wortlaut) };
    const { session, post } = kept;
    const { reading } = session;
    /** @type {any} */
    let marks = null;
    /** @type {Element | null} */
    let canvas = null;
    /** @type {unknown[]} */
    let seen = [];

    const look = () => {
      // Another preview, or a late start, brings another canvas.
      if (!canvas?.isConnected || !canvas.ownerDocument.defaultView) {
        canvas = findCanvas();
        marks?.stop();
        marks = canvas && new wortlaut.TextMarks(session, post, canvas.ownerDocument.defaultView);
        marks?.paint();
      }
      const state = [blocksOfPost(), titleOfPost(), dayOfPost()];
      if (state.every((part, index) => part === seen[index])) return;
      seen = state;
      session.schedule(() => {
        session.date = dayOfPost();
        post.read();
        session.update(post.text, post.blocks);
      });
    };
    const choose = () => {
      const span = reading.selection && wortlaut.spanInView(reading, reading.selection);
      if (!span) return;
      const { clearSelectedBlock, selectBlock } = dispatch('core/block-editor');
      const block = post.blockAt(span.start);
      if (block) selectBlock(block, null); // the focus stays in the list
      else clearSelectedBlock();
    };

    reading.addEventListener('selection', choose);
    const unsubscribe = subscribe(look);
    look();
    const panel = new wortlaut.WortlautFindings();
    panel.reading = reading;
    panel.language = LANGUAGE;
    panel.store = `${new URL('.', location.href).pathname}${select('core/editor').getCurrentPostId()}`;
    place.append(panel);
    return () => {
      unsubscribe();
      reading.removeEventListener('selection', choose);
      marks?.stop();
      panel.remove();
    };
  }

  /** Where the blocks are shown: in the page, or in a frame. */
  function findCanvas() {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe[name="editor-canvas"]'));
    return (frame?.contentDocument ?? document).querySelector('.is-root-container');
  }

  /** The post's own blocks, also where its template is shown around them. */
  function blocksOfPost() {
    const { getBlocks, getBlocksByName } = select('core/block-editor');
    return getBlocks(getBlocksByName?.('core/post-content')[0]);
  }

  function titleOfPost() {
    return select('core/editor').getEditedPostAttribute('title') ?? '';
  }

  /** The day of publication; today where that is still open. */
  function dayOfPost() {
    const { getEditedPostAttribute, isEditedPostDateFloating } = select('core/editor');
    return isEditedPostDateFloating() ? wp.date.date('Y-m-d') : (getEditedPostAttribute('date') ?? '').slice(0, 10);
  }

  /**
   * One text of a block, such as a paragraph or a caption.
   * @typedef {object} Passage
   * @property {string | null} block its id; null for the title
   * @property {string} text
   * @property {any[]} blocks in the analyzer's sense; offsets within `text`
   * @property {boolean} closes stands after the blocks within its block
   * @property {number} start of `text` in the post
   * @property {Element | null} element that shows it
   * @property {any} words where they stand in that element; null where they do not
   * @property {Map<string, Range>} ranges that were asked for; the browser keeps them right
   */

  /** The post as a text, and where its words are shown. */
  class Post {
    text = '';
    /** @type {any[]} */
    blocks = [];

    #wortlaut;
    /** @type {Passage[]} */
    #passages = [];
    /** By block; WordPress makes another one of a block that changes. @type {WeakMap<object, Passage[]>} */
    #known = new WeakMap();
    /** @type {Passage[]} */
    #title = [];
    #titleRead = '';

    /** @param {any} wortlaut the module */
    constructor(wortlaut) {
      this.#wortlaut = wortlaut;
    }

    /** Takes over the post as it now stands. */
    read() {
      this.#passages = [...this.#readTitle(), ...blocksOfPost().flatMap((/** @type {any} */ block) => this.#readBlock(block))];
      let length = 0;
      for (const passage of this.#passages) {
        passage.start = length;
        length += passage.text.length + 2; // a blank line between passages
      }
      this.text = this.#passages.map(({ text }) => text).join('\n\n');
      this.blocks = this.#passages.flatMap(({ blocks, start: shift }) =>
        blocks.map(({ kind, start, end }) => ({ kind, start: shift + start, end: shift + end })),
      );
    }

    /**
     * The block that holds a character; null for the title.
     * @param {number} offset
     */
    blockAt(offset) {
      return this.#passageAt(offset)?.block ?? null;
    }

    /**
     * @param {number} start
     * @param {number} end
     * @returns {Range | null} null where the words are not shown
     */
    range(start, end) {
      const first = this.#passageAt(start);
      const last = this.#passageAt(end - 1);
      if (!first || !last) return null;
      const range = this.#rangeIn(first, start, Math.min(end, first.start + first.text.length));
      if (!range || last === first) return range;
      const rest = this.#rangeIn(last, last.start, end);
      const whole = range.cloneRange();
      if (rest) whole.setEnd(rest.endContainer, rest.endOffset);
      return whole;
    }

    #readTitle() {
      const title = titleOfPost();
      if (title !== this.#titleRead) this.#title = this.#passagesIn(null, [{ tag: 'h1', html: title, closes: false }]);
      this.#titleRead = title;
      return this.#title;
    }

    /**
     * @param {any} block
     * @returns {Passage[]}
     */
    #readBlock(block) {
      const { clientId, name, attributes, innerBlocks } = block;
      const own = this.#known.get(block) ?? this.#passagesIn(clientId, textsOf(name, attributes));
      this.#known.set(block, own);
      const inner = innerBlocks.flatMap((/** @type {any} */ it) => this.#readBlock(it));
      return [...own.filter(({ closes }) => !closes), ...inner, ...own.filter(({ closes }) => closes)];
    }

    /**
     * @param {string | null} block
     * @param {BlockText[]} texts
     * @returns {Passage[]}
     */
    #passagesIn(block, texts) {
      return texts.flatMap(({ tag, html, closes }) => {
        const { text, blocks } = this.#wortlaut.readFragment(`<${tag}>${html}</${tag}>`);
        if (text === '') return [];
        const known = blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: text.length }];
        return { block, text, blocks: known, closes, start: 0, element: null, words: null, ranges: new Map() };
      });
    }

    /**
     * The passage that holds a character, or the one before it.
     * @param {number} offset
     */
    #passageAt(offset) {
      let low = 0;
      let high = this.#passages.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (/** @type {Passage} */ (this.#passages[middle]).start <= offset) low = middle;
        else high = middle - 1;
      }
      return this.#passages[low];
    }

    /**
     * @param {Passage} passage
     * @param {number} start
     * @param {number} end
     * @returns {Range | null}
     */
    #rangeIn(passage, start, end) {
      const [from, to] = [start - passage.start, end - passage.start];
      const known = passage.ranges.get(`${from} ${to}`);
      if (known && !known.collapsed && known.startContainer.isConnected) return known;
      if (!passage.element?.isConnected || !passage.words.range(from, to)) this.#find(passage);
      const range = passage.words?.range(from, to) ?? null;
      if (range) passage.ranges.set(`${from} ${to}`, range);
      return range;
    }

    /**
     * Finds the element that shows a passage: the one with the very same words.
     * @param {Passage} passage
     */
    #find(passage) {
      passage.element = null;
      passage.words = null;
      for (const element of elementsOf(passage.block)) {
        const words = new this.#wortlaut.SlottedText();
        words.read(element);
        if (words.text !== passage.text || this.#passages.some((it) => it.element === element)) continue;
        passage.element = element;
        passage.words = words;
        return;
      }
    }
  }

  /** A text of a block, as HTML, with the element around it. @typedef {{ tag: string, html: string, closes: boolean }} BlockText */

  /**
   * The texts among a block's attributes, of any kind of block: whatever WordPress takes from an element's content.
   * @param {string} name
   * @param {any} attributes
   * @returns {BlockText[]}
   */
  function textsOf(name, attributes) {
    if (name === 'core/freeform') return [{ tag: 'div', html: attributes.content ?? '', closes: false }];
    return textsIn(wp.blocks.getBlockType(name)?.attributes ?? {}, attributes);
  }

  /**
   * @param {any} schema
   * @param {any} attributes
   * @param {string} [around] selector of what holds them
   * @returns {BlockText[]}
   */
  function textsIn(schema, attributes, around) {
    return Object.entries(schema).flatMap(([name, { source, selector = around, query }]) => {
      const value = attributes[name];
      if (!value) return [];
      if (source === 'query') return value.flatMap((/** @type {any} */ item) => textsIn(query, item, selector));
      if (!selector || (source !== 'html' && source !== 'rich-text')) return []; // no text, or HTML written by hand
      const [, tag] = /(?:^|[ ,>])([a-z][a-z0-9]*)$/.exec(selector) ?? [];
      return { tag: name === 'caption' ? 'figcaption' : (tag ?? 'p'), html: String(value), closes: name === 'caption' || name === 'citation' };
    });
  }

  /**
   * The elements that may show a block's texts.
   * @param {string | null} block null for the title
   * @returns {Element[]}
   */
  function elementsOf(block) {
    const canvas = findCanvas()?.ownerDocument;
    const whole = canvas?.querySelector(block === null ? '.editor-post-title__input' : `[data-block="${block}"]`);
    if (!whole) return [];
    const parts = [...whole.querySelectorAll('.rich-text')].filter((part) => part.closest('[data-block]') === whole);
    return [whole, ...parts];
  }
})();
