package io.relance.exchange;

import io.relance.customer.Codes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What codes are called in a language, and which code somebody means who writes one of their names. */
final class Labels {

    private static final Map<String, List<Codes.Code>> FIXED = Map.of(
            "kind",
            List.of(new Codes.Code("company", "企业", "Company"), new Codes.Code("person", "个人", "Person")),
            "status",
            List.of(
                    new Codes.Code("potential", "潜在", "Potential"),
                    new Codes.Code("intent", "意向", "Interested"),
                    new Codes.Code("won", "已合作", "Won"),
                    new Codes.Code("lost", "流失", "Lost"),
                    new Codes.Code("silent", "沉默", "Silent")),
            "tier",
            List.of(
                    new Codes.Code("high", "高", "High"),
                    new Codes.Code("mid", "中", "Mid"),
                    new Codes.Code("low", "低", "Low")));

    private static final Pattern SPACE_OR_DASH = Pattern.compile("[\\s–-]");

    private final Codes.Lists lists;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    Labels(Codes.Lists lists) {
        this.lists = lists;
    }

    String of(String list, String code, boolean chinese) {
        return codes(list)
                .filter(entry -> entry.code().equals(code))
                .map(entry -> chinese ? entry.zh() : entry.en())
                .findFirst()
                .orElse(code);
    }

    /** As it was written where nothing is called so. */
    String code(String list, String written) {
        return codes.computeIfAbsent(list, this::byName).getOrDefault(plain(written), written);
    }

    /** The first one where two are called the same. */
    private Map<String, String> byName(String list) {
        var byName = new HashMap<String, String>();
        codes(list)
                .forEach(entry -> Stream.of(entry.code(), entry.zh(), entry.en())
                        .forEach(name -> byName.putIfAbsent(plain(name), entry.code())));
        return byName;
    }

    private static String plain(String text) {
        return SPACE_OR_DASH.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private Stream<Codes.Code> codes(String list) {
        return Stream.concat(
                FIXED.getOrDefault(list, List.of()).stream(), lists.byName().getOrDefault(list, List.of()).stream());
    }
}
