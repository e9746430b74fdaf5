<?php
/** Fills the database, and turns the plugin on. The command line's one argument is the administrator's password. */
define( 'WP_INSTALLING', true );
require_once getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

/** In the place of WordPress's own, which writes e-mail. */
function wp_new_blog_notification() {}

wp_install( 'Der Hafenbote', 'redaktion', 'redaktion@hafenbote.example', false, '', $argv[1], 'de_DE' );
update_option( 'show_avatars', 0 ); // they come from elsewhere, like the pictures of the welcome
update_user_meta( 1, 'wp_persisted_preferences', array( 'core' => array( 'welcomeGuide' => false ), 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
$problem = activate_plugin( 'wortlaut/wortlaut.php' );
exit( is_wp_error( $problem ) ? $problem->get_error_message() : 0 );
