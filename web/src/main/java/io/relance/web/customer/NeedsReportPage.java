package io.relance.web.customer;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.relance.customer.NeedsReport;
import io.relance.customer.NeedsReports;
import io.relance.notification.Wording;
import io.relance.time.BusinessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A needs report as a page for the screen and for paper, in Chinese for whoever reads Chinese and in English for everybody else. It is well
 * formed, so that it can be printed here as well as in a browser.
 */
@Component
class NeedsReportPage {

    private final BusinessTime time;
    private final Template page;

    NeedsReportPage(BusinessTime time) {
        this.time = time;
        this.page = Mustache.compiler().compile(text());
    }

    String write(NeedsReports.Report report, Locale language) {
        var chinese = isChinese(language);
        var words = new HashMap<String, Object>();
        words.put("language", chinese ? "zh-CN" : "en");
        words.put("title", title(report, language));
        words.put("number", report.customer().number());
        words.put("owner", report.customer().ownerName());
        words.put("date", LocalDate.ofInstant(time.now(), time.zone()).toString());
        words.put("facts", facts(known(report), chinese));
        words.put(
                "needs",
                report.lines().stream().map(line -> line(line, chinese)).toList());
        words.put("nothing", chinese ? "尚未做需求分析。" : "The needs are not analysed yet.");
        return page.execute(words);
    }

    static String title(NeedsReports.Report report, Locale language) {
        return (isChinese(language) ? "需求报告" : "Needs report") + " · "
                + report.customer().name();
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }

    /** Alerts tell the pain points as the need as soon as they are known; here these have a line of their own. */
    private static Map<String, Object> known(NeedsReports.Report report) {
        var known = new HashMap<>(report.facts());
        var firstNeed = requireNonNullElse(report.customer().initialNeed(), "");
        known.put("need", firstNeed);
        if (firstNeed.isBlank()) {
            known.remove("need");
        }
        return known;
    }

    private static List<Map<String, String>> facts(Map<String, Object> facts, boolean chinese) {
        return List.of("industry", "size", "contact", "need").stream()
                .filter(facts::containsKey)
                .map(fact -> entry(label(fact, chinese), said(requireNonNull(facts.get(fact)), chinese)))
                .toList();
    }

    private static String label(String fact, boolean chinese) {
        return switch (fact) {
            case "industry" -> chinese ? "所属行业" : "Industry";
            case "size" -> chinese ? "客户规模" : "Size";
            case "contact" -> chinese ? "联系人" : "Contact";
            default -> chinese ? "初步需求" : "First need";
        };
    }

    private static Map<String, String> line(NeedsReport.Line line, boolean chinese) {
        return entry(said(line.label(), chinese), said(line.said(), chinese));
    }

    private static String said(@Nullable Object value, boolean chinese) {
        return value instanceof Wording words ? (chinese ? words.zh() : words.en()) : String.valueOf(value);
    }

    private static Map<String, String> entry(String label, String text) {
        return Map.of("label", label, "text", text);
    }

    private static String text() {
        try {
            return new ClassPathResource("needs-report.mustache").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
