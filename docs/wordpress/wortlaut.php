<?php
/**
 * Plugin Name:       Wortlaut
 * Description:       A side bar for the block editor: who is named in a German article, who says what, and on what figures it rests. The text never leaves the browser.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       wortlaut
 *
 * @package Wortlaut
 */

namespace Wortlaut;

defined( 'ABSPATH' ) || exit;

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_side_bar' );

/**
 * Adds the side bar where posts and pages are written; the editors of widgets and templates hold no article.
 */
function enqueue_side_bar(): void {
	$screen = get_current_screen();
	if ( ! $screen || 'post' !== $screen->base ) {
		return;
	}
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-date', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );
	wp_enqueue_script( 'wortlaut-side-bar', plugins_url( 'side-bar.js', __FILE__ ), $needs, version(), true );
}

/**
 * Another one whenever a file of the plugin is: no browser then keeps an old copy.
 */
function version(): string {
	$files = array_filter( array( __DIR__ . '/side-bar.js', __DIR__ . '/widget/wortlaut-editor.js' ), 'is_readable' );
	return implode( '.', array_map( 'filemtime', $files ) );
}
