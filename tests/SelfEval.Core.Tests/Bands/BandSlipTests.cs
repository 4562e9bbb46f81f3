using SelfEval.Rules;

namespace SelfEval.Tests.Bands;

/// <summary>What people write in a table of bands that cannot stand there: each slip with what to write instead, word for word.</summary>
public sealed class BandSlipTests
{
    [Theory]
    [InlineData("≥95:10，≥90:8", "档与档之间用空格隔开，不用“，”", "bands are parted by blanks, not by '，'")]
    [InlineData("≥95:10,≥90:8", "档与档之间用空格隔开，不用“,”", "bands are parted by blanks, not by ','")]
    [InlineData("≥95:10、≥90:8", "档与档之间用空格隔开，不用“、”", "bands are parted by blanks, not by '、'")]
    [InlineData("≥95:10；≥90:8", "档与档之间用空格隔开，不用“；”", "bands are parted by blanks, not by '；'")]
    [InlineData("≥95:10;≥90:8", "档与档之间用空格隔开，不用“;”", "bands are parted by blanks, not by ';'")]
    [InlineData("≥95:10\u3000≥90:8", "档与档之间用一个英文空格隔开，这里是全角空格", "bands are parted by one plain blank")]
    [InlineData("≥95:10\u00A0≥90:8", "档与档之间用一个英文空格隔开，这里是不间断空格", "bands are parted by one plain blank")]
    [InlineData("≥95:10\t≥90:8", "档与档之间用一个英文空格隔开，这里是制表符", "bands are parted by one plain blank")]
    [InlineData("≥95:10\r≥90:8", "档与档之间用一个英文空格隔开，这里是换行", "bands are parted by one plain blank")]
    [InlineData("≥95:10\n≥90:8", "档与档之间用一个英文空格隔开，这里是换行", "bands are parted by one plain blank")]
    [InlineData("≥95：10", "“：”是全角符号，请改成半角 :", "'：' is a full-width sign; write :")]
    [InlineData("≥９5:10", "“９”是全角符号，请改成半角 9", "'９' is a full-width sign; write 9")]
    [InlineData("！≥95:10", "“！”是全角符号，请改成半角 !", "'！' is a full-width sign; write !")]
    [InlineData("～95:10", "“～”是全角符号，请改成半角 ~", "'～' is a full-width sign; write ~")]
    [InlineData("≧95:10", "“≧”是全角符号，请改成半角 ≥", "'≧' is a full-width sign; write ≥")]
    [InlineData("≦95:10", "“≦”是全角符号，请改成半角 ≤", "'≦' is a full-width sign; write ≤")]
    [InlineData("⩾95:10", "“⩾”是全角符号，请改成半角 ≥", "'⩾' is a full-width sign; write ≥")]
    [InlineData("⩽95:10", "“⩽”是全角符号，请改成半角 ≤", "'⩽' is a full-width sign; write ≤")]
    [InlineData(">=95:10", "“>=”请写成 ≥", "write ≥ for >=")]
    [InlineData("<=95:10", "“<=”请写成 ≤", "write ≤ for <=")]
    [InlineData("90-95:8", "“90-95”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8", "'90-95' is a range; write one edge a band")]
    [InlineData("90%~95%:8", "“90%~95%”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8", "'90%~95%' is a range; write one edge a band")]
    [InlineData("90≤x<95:8", "“90≤x<95”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8", "'90≤x<95' is a range; write one edge a band")]
    [InlineData("90<完成率≤95:8", "“90<完成率≤95”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8", "'90<完成率≤95' is a range; write one edge a band")]
    [InlineData("≥95:10分", "得分只写数，不写“分”", "points are bare numbers")]
    [InlineData("≥95:80%", "得分只写数，不写 %；按分值的比例给分的写 1、0.8，并把参数 档分单位 写成 占分值比例", "points are bare numbers; for shares of the weight write 1, 0.8 and set 档分单位")]
    [InlineData("其他:0", "最后一档叫“其余”，不叫“其他”", "the last band is called 其余")]
    [InlineData("否则:0", "最后一档叫“其余”，不叫“否则”", "the last band is called 其余")]
    [InlineData("其余0", "“其余”后面要写冒号和得分，例如 其余:0", "a colon and points follow 其余")]
    [InlineData("大于等于95:10", "“大于等于95”请写成符号：≥95", "write '大于等于95' with ≥ or ≤")]
    [InlineData("达到95:10", "“达到95”请写成符号：≥95", "write '达到95' with ≥ or ≤")]
    [InlineData("高于95:10", "“高于95”请写成符号：≥95", "write '高于95' with ≥ or ≤")]
    [InlineData("小于5:10", "“小于5”请写成符号：≤5", "write '小于5' with ≥ or ≤")]
    [InlineData("低于5:10", "“低于5”请写成符号：≤5", "write '低于5' with ≥ or ≤")]
    [InlineData("不低于95:10", "“不低于95”请写成符号：≥95", "write '不低于95' with ≥ or ≤")]
    [InlineData("不少于95:10", "“不少于95”请写成符号：≥95", "write '不少于95' with ≥ or ≤")]
    [InlineData("不小于95:10", "“不小于95”请写成符号：≥95", "write '不小于95' with ≥ or ≤")]
    [InlineData("不高于5:10", "“不高于5”请写成符号：≤5", "write '不高于5' with ≥ or ≤")]
    [InlineData("不超过5:10", "“不超过5”请写成符号：≤5", "write '不超过5' with ≥ or ≤")]
    [InlineData("不大于5:10", "“不大于5”请写成符号：≤5", "write '不大于5' with ≥ or ≤")]
    [InlineData("95及以上:10", "“95及以上”请写成符号：≥95", "write '95及以上' with ≥ or ≤")]
    [InlineData("5以下:10", "“5以下”请写成符号：≤5", "write '5以下' with ≥ or ≤")]
    [InlineData("≥ 95:10", "一档里面不留空格，空格只用来隔开各档", "no blank stands within a band")]
    [InlineData("≥95: 10", "一档里面不留空格，空格只用来隔开各档", "no blank stands within a band")]
    [InlineData("≥95=10", "界限和得分之间用冒号，不用 =", "edge and points are parted by a colon")]
    [InlineData("95:10", "“95:10”前面少了符号，例如 ≥95:10", "'95:10' lacks its sign, such as ≥95:10")]
    public void Of_WhatPeopleWrite_SaysWhatToWrite(string bands, string chinese, string english)
    {
        BandSlips.Of(bands).Should().Be((chinese, english));
        BandTable.Fault(bands).Should().Be((chinese, english));
    }

    [Theory]
    [InlineData("优:5")]
    [InlineData("≥95:10 ≥90:8 其余:0")]
    [InlineData("\uFF00")]
    [InlineData("\uFF5F")]
    public void Of_WhatIsNoUsualSlip_IsNothing(string bands) => BandSlips.Of(bands).Should().BeNull();
}
