package io.relance.web.pdf;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a font for one text. A picture that stands for several, as that of 一 also stands for the radical ⼀, is read as the one
 * that the text has: what is found in the file and copied out of it is what was written.
 */
final class ReadableCharacters extends CmapSubtable {

    private final CmapSubtable all;
    private final Set<Integer> used;

    ReadableCharacters(CmapSubtable all, Set<Integer> used) {
        this.all = all;
        this.used = used;
        setPlatformId(all.getPlatformId());
        setPlatformEncodingId(all.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        return all.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        var characters = all.getCharCodes(glyph);
        return characters == null ? null : usedFirst(characters);
    }

    private List<Integer> usedFirst(List<Integer> characters) {
        return Stream.concat(
                        characters.stream().filter(used::contains),
                        characters.stream().filter(Predicate.not(used::contains)))
                .toList();
    }
}
