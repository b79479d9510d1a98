package io.relance.web.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** Noto Sans SC, read for one text: it has every Chinese character of GBK and of the table of general standard characters, and is under the SIL Open Font License. */
final class PageFont implements Closeable {

    static final String FAMILY = "Noto Sans SC";

    private static final ClassPathResource FILE = new ClassPathResource("fonts/400Regular/NotoSansSC_400Regular.ttf");

    private final TrueTypeFont font;

    private PageFont(TrueTypeFont font) {
        this.font = font;
    }

    static PageFont forText(String text) throws IOException {
        try (var file = FILE.getInputStream()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            readAs(text.codePoints().boxed().collect(Collectors.toSet()), font);
            return new PageFont(font);
        }
    }

    private static void readAs(Set<Integer> characters, TrueTypeFont font) throws IOException {
        var tables = Arrays.stream(font.getCmap().getCmaps())
                .map(table -> new ReadableCharacters(table, characters))
                .toArray(CmapSubtable[]::new);
        font.getCmap().setCmaps(tables);
    }

    /** Only the characters that the document uses are put into it. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
