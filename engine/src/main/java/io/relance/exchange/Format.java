package io.relance.exchange;

import java.util.Locale;

/** What a file of customers can be. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    SheetWriter writer() {
        return switch (this) {
            case CSV -> new CsvWriter();
            case XLSX -> new XlsxWriter();
        };
    }
}
