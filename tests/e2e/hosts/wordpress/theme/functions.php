<?php
/** A German site, without WordPress's own translation. */
add_filter( 'locale', fn() => 'de_DE' );
