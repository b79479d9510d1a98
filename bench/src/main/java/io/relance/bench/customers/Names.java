package io.relance.bench.customers;

import java.util.List;
import java.util.stream.IntStream;

/** Names of companies and people: a place, two characters of its own, a trade, a legal form. */
final class Names {

    static final List<String> PLACES =
            words("上海 北京 深圳 广州 杭州 南京 苏州 成都 武汉 西安 重庆 天津 青岛 宁波 厦门 长沙 郑州 合肥 无锡 佛山 东莞 济南 福州 大连 沈阳 昆明 温州 常州 南通 绍兴");
    static final List<String> TRADES = words("科技 电子 机械 贸易 物流 医疗 汽车 化工 食品 教育 建筑 软件 信息 网络 能源 材料 环保 实业 投资 文化");
    private static final List<String> FORMS = words("有限公司 有限公司 有限公司 有限责任公司 股份有限公司");
    private static final List<String> FAMILIES = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗");

    /** 1,500 of the common characters. */
    private static final List<String> CHARACTERS = IntStream.range(0, 1500)
            .mapToObj(i -> Character.toString(0x4E00 + i * 37 % 8000))
            .toList();

    private Names() {}

    static String company(Chance chance) {
        return core(chance) + chance.from(FORMS);
    }

    private static String core(Chance chance) {
        return chance.rather(PLACES) + chance.from(CHARACTERS) + chance.from(CHARACTERS) + chance.rather(TRADES);
    }

    static String person(Chance chance) {
        return chance.rather(FAMILIES) + chance.from(CHARACTERS) + (chance.of(60) ? chance.from(CHARACTERS) : "");
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
