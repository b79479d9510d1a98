@NullMarked
package io.relance.exporter;

import org.jspecify.annotations.NullMarked;
