/** Tells what stands around an article on a page: menus, teasers, forms, boxes. By elements, roles and the words that class names are made of. */

/** @import { TreeNode } from '../tree.js' */

/** Elements that are furniture wherever they stand. */
const ELEMENTS = new Set('NAV FOOTER ASIDE DIALOG FORM MENU'.split(' '));

/** Roles that are furniture. */
const ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|tablist|toolbar|banner|form)$/;

/** Words in class names, identifiers and the like, as sites in many languages use them. */
const WORDS = new RegExp(
  `(?:^|[-_ ])(?:${`ad ads adv advert advertisement advertorial anzeige anzeigen affiliate abo app-promo banner bookmark breadcrumb breadcrumbs
  breadcrumb-nav btn button buttons cmp comment comments commenting consent cookie cookies copyright-box disclaimer discussion disqus
  feedback follow footer gallery-nav hinweis-box infobox-promo inline-teaser kommentar kommentare latest login logout liveblog-nav
  longread-teaser magazin-promo marketing mehr-zum-thema merkliste menu metabar modal more-articles more-on morelinks most-read
  mostread nav navbar navigation navi newsletter newsletters notification offcanvas onboarding outbrain overlay pager paging
  pagination paid paywall playlist podcast-player popup popular print-only promo promobox promotion
  push-notification rating read-more readmore readon recirc recommend recommended recommendation recommendations recommender register related relatedarticles
  relatedlinks related-content registration service-links share sharebar sharing share-bar shariff shopping sidebar side-bar signup skip skiplink skip-link
  social socialbar social-media sponsor sponsored sr-only screen-reader-text subscribe subscription subnav survey tabs taboola tag-list taglist tags
  teaser teasers teaserlist teaser-list toc toolbar topic-list topics trending tts visually-hidden voting vorlesen
  weiterlesen weitere-artikel werbung widget-area`.split(/\s+/).join('|')})(?:$|[-_ ]|s$)`,
);

/** Attributes whose words tell what an element is for. */
const TELLING = ['class', 'id', 'data-component', 'data-area', 'data-module', 'data-testid', 'data-tb-region', 'data-type'];

/**
 * What makes an element furniture; empty where nothing does.
 * @param {TreeNode} element
 */
export function furnitureBy(element) {
  const { nodeName } = element;
  if (nodeName === 'BODY' || nodeName === 'HTML' || nodeName === 'MAIN') return '';
  if (ELEMENTS.has(nodeName)) return nodeName;
  return wordOf(element);
}

/**
 * Whether an element says by more than its kind that it is furniture.
 * @param {TreeNode} element
 */
export function isCalled(element) {
  return wordOf(element) !== '';
}

/** @param {TreeNode} element */
function wordOf(element) {
  const role = ROLES.exec(element.getAttribute('role') ?? '')?.[0];
  if (role) return role;
  for (const name of TELLING) {
    const [word] = WORDS.exec(split(element.getAttribute(name) ?? '')) ?? [];
    if (word) return word.replace(/^[-_ ]|[-_ ]$/g, '');
  }
  return '';
}

/**
 * The words of a class name: `RelatedArticles_root` as `related-articles-root`.
 * @param {string} name
 */
function split(name) {
  return name.length > 400 ? '' : name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().replace(/__+/g, '-');
}

/**
 * Whether a class name says one of these things.
 * @param {TreeNode} element
 * @param {RegExp} pattern
 */
export function isNamed(element, pattern) {
  return TELLING.some((name) => pattern.test(split(element.getAttribute(name) ?? '')));
}
