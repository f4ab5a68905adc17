package cn.duban.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a converter swapped for a synonym (服务 → 效劳, 基本 → 根本), or mangled while it changed simplified characters (原则 → 原那么). A
 * word counts as swapped only where official language cannot have it; one such word may be the author's own, several kinds of them are a converter's work.
 */
final class SwappedWords {

    /** From how many kinds of swapped words on a converter has been at work. */
    private static final int A_CONVERTERS_WORK = 3;
    /** Printed word with the context that it cannot stand in → the word meant. The group {@code w} is the word. */
    private static final Map<Pattern, String> SWAPS = swaps();

    private SwappedWords() {
    }

    static List<Misprint> in(String folded) {
        List<Misprint> found = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        SWAPS.forEach((pattern, meant) -> {
            // Most texts hold none of these words; that is seen faster than by matching.
            if (!folded.contains(printed(pattern))) {
                return;
            }
            Matcher m = pattern.matcher(folded);
            while (m.find()) {
                kinds.add(m.group("w"));
                found.add(new Misprint(Repair.Kind.SWAPPED_WORD, m.start("w"), m.end("w"), m.group("w"), meant, "converter-synonym", false));
            }
        });
        boolean converter = kinds.size() >= A_CONVERTERS_WORK;
        return found.stream().map(one -> new Misprint(one.kind(), one.start(), one.end(), one.printed(), one.meant(), one.rule(), converter)).toList();
    }

    private static String printed(Pattern pattern) {
        String words = pattern.pattern();
        int start = words.indexOf("(?<w>") + "(?<w>".length();
        return words.substring(start, words.indexOf(')', start));
    }

    private static Map<Pattern, String> swaps() {
        Map<Pattern, String> swaps = new TreeMap<>(java.util.Comparator.comparing(Pattern::pattern));
        String[][] table = {
            {"(?<w>效劳)(?!终身)", "服务"},
            {"(?<=[率量数例重平准求])(?<w>到达)(?=\\d|[一二三四五六七八九十百]|国家|省|全|规定)", "达到"},
            {"(?<w>到达)(?=\\d{1,4}(?:\\.\\d{1,2})?(?:%|‰|[万亿个家名])|(?:国家|省级?|市级?|全省|全国|规定)[^,。;]{0,12}(?:标准|水平|要求))", "达到"},
            {"(?<w>根本)(?=公共|医疗|医保|药物|养老|建成|形成|完成|消除|满足|农田|情况|补足|覆盖|实现|具备|达到|到达|需求|单元|标准|工资|国策|生活|素质|功能|条件)", "基本"},
            {"(?<=夯实|打牢|筑牢|打好|为|牢固的)(?<w>根底)", "基础"},
            {"(?<w>根底)(?=设施|工作|教育|上|性|数据|信息|建设)", "基础"},
            {"(?<=原|细|准|规|守|法|总|附|否)(?<w>那么)(?=[,。;、上性》(]|$)", "则"},
            {"(?<w>方案)(?=生育|免疫|单列|招生|投资)", "计划"},
            {"(?<=经济|社会|科学|可持续|高质量|协调|健康|事业|产业|全面|创新|绿色|跨越|转型|专科|学科)(?<w>开展)(?=[,。;、的观]|$)", "发展"},
            {"(?<w>稳固)(?=提升|拓展|脱贫|提高|成果|深化|扩大|和推进|推进|完善|开展|加强|先进|.{2,12}成果)", "巩固"},
            {"(?<=食品|药品|生产|饮水|用药|疫苗|医疗|消防|道路|质量|信息|网络|水质)(?<w>平安)", "安全"},
            {"(?<w>平安)(?=生产|隐患|事故|监管|用药|有效|风险|饮水|设施|距离)", "安全"},
            {"(?<=异常|不良|应急|快速|社会)(?<w>反响)(?=[,。;、的和机能速]|$)", "反应"},
            {"(?<w>催促)(?=检查|指导|落实|整改|各|有关|做好|[^,。;]{1,16}(?:落实|整改|工作))", "督促"},
            {"(?<w>创立)(?=国家|省级|全国|文明|卫生|示范|活动|工作|成果|任务|标准)", "创建"},
            {"(?<=物资|应急|粮食|药品|装备|技术|人才|项目)(?<w>储藏)(?=[,。;、的和库点体机]|$)", "储备"},
            {"(?<w>鼓励)(?=机制|约束|制度|政策)(?<=奖惩鼓励|考核鼓励|绩效鼓励|建立鼓励|健全鼓励|和鼓励|的鼓励)", "激励"},
            {"(?<=绩效|考核|约束|薪酬|正向)(?<w>鼓励)", "激励"},
            {"(?<w>局部)(?=乡镇|县|单位|群众|企业|学校|干部|医院|人员)", "部分"},
            {"(?<w>安康)(?=教育|档案|管理|素养|扶贫|促进|体检|效劳|服务|水平)", "健康"},
            {"(?<w>进步)(?=[^,。;]{0,8}(?:能力|水平|质量|效率|覆盖率|满意度)|到\\d|至\\d)(?<!技术进步|科技进步|科学进步|社会进步)", "提高"},
            {"(?<w>亲密)(?=配合|协作|合作|关注|跟踪|结合)", "密切"},
            {"(?<w>进展)(?=检查|评估|培训|整改|考核|宣传|摸底|核查|审核|登记)", "进行"},
            {"(?<w>化装)(?=品)", "化妆"},
            {"(?<w>报揭)(?=发病)", "报告"},
            {"(?<=效劳|服务|治理|保障|管理|救治)(?<w>才能)(?=[,。;、的和建提]|$)", "能力"},
        };
        for (String[] row : table) {
            swaps.put(Pattern.compile(row[0]), row[1]);
        }
        return Map.copyOf(swaps);
    }
}
