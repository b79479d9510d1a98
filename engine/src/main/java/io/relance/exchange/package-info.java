/** Customers as files: lists go out as CSV and XLSX, and customers come in from them (D12). */
@NullMarked
package io.relance.exchange;

import org.jspecify.annotations.NullMarked;
