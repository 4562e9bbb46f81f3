namespace SelfEval.Model.Cells;

/// <summary>
/// Characters that look like another and are not it (兼容字、部首字): text copied from a PDF holds ⼈ (a radical sign) for 人. Each is
/// brought to the character that it looks like, as Unicode's compatibility forms say; for the simplified radicals, which Unicode leaves
/// apart, as they look.
/// </summary>
internal static class CompatibilityForms
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstRadical = '\u2F00';
    private const char LastRadical = '\u2FD5';
    private const char FirstIdeograph = '\uF900';
    private const char LastIdeograph = '\uFAD9';

    /// <summary>U+2E80 to U+2EF3, the CJK radicals supplement.</summary>
    private const string Supplement = "\u2E80厂\u2E82\u2E83乙亻\u2E86\u2E87\u2E88刂\u2E8A卩小\u2E8D兀尣\u2E90\u2E91巳幺\u2E94\u2E95\u2E96心扌攵\u2E9A\u2E9B日月歹母民\u2EA1水灬\u2EA4\u2EA5\u2EA6牛"
        + "\u2EA8\u2EA9\u2EAA目示礻\u2EAE\u2EAF\u2EB0罒罒\u2EB3\u2EB4\u2EB5羊羊羊耂\u2EBA\u2EBB肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝"
        + "钅長镸长门\u2ED5\u2ED6雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟";

    /// <summary>U+2F00 to U+2FD5, the Kangxi radicals.</summary>
    private const string Radicals = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
        + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
        + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>U+F900 to U+FAD9, the CJK compatibility ideographs.</summary>
    private const string Ideographs = "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌"
        + "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
        + "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
        + "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
        + "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\uFA0E\uFA0F塚\uFA11晴\uFA13\uFA14凞猪益礼神祥福靖精羽\uFA1F蘒\uFA21諸\uFA23\uFA24逸都\uFA27\uFA28\uFA29飯飼"
        + "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
        + "難響頻恵\uFA6C舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画"
        + "瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\uFACF\uFAD0\uFAD1㮝䀘䀹\uFAD5\uFAD6\uFAD7齃龎";

    /// <summary>The character that this one stands for; itself where it is no such form.</summary>
    internal static char Plain(char c) => c switch
    {
        < FirstSupplement => c,
        < (char)(FirstSupplement + 116) => Supplement[c - FirstSupplement],
        >= FirstRadical and < (char)(FirstRadical + 214) => Radicals[c - FirstRadical],
        >= FirstIdeograph and < (char)(FirstIdeograph + 474) => Ideographs[c - FirstIdeograph],
        _ => c,
    };

    /// <summary>The first such form in a text, or null.</summary>
    internal static char? FirstIn(string? text)
    {
        ReadOnlySpan<char> whole = text;
        bool mayHold = whole.ContainsAnyInRange(FirstSupplement, LastRadical) || whole.ContainsAnyInRange(FirstIdeograph, LastIdeograph);
        foreach (char c in mayHold ? whole : [])
        {
            if (Plain(c) != c)
            {
                return c;
            }
        }

        return null;
    }
}
