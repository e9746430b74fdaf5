<?php
/** The tests look at the editor alone. */
