@NullMarked
package io.relance.embedded;

import org.jspecify.annotations.NullMarked;
